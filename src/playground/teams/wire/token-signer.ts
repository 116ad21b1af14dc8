import { SignJWT } from 'jose';
import type { BentToken } from './bending.ts';
import type { SigningKeys } from './signing-keys.ts';

export type TokenSigner = {
  /** The token that goes with an activity: who sent it, for which bot, from which service. */
  sign(serviceUrl: string, bent?: BentToken): Promise<string>;
};

type Options = { keys: SigningKeys; issuer: () => string; audience: string; wallClock: () => Date };

const lifeSeconds = 3600;
/** Teams sends the same token for a while; making one anew for each activity would only cost time. */
const reusedForMs = 5 * 60_000;

function withAnotherLetter(token: string): string {
  const at = token.lastIndexOf('.') + 5;
  return token.slice(0, at) + (token.charAt(at) === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

export function createTokenSigner({ keys, issuer, audience, wallClock }: Options): TokenSigner {
  const reusable = new Map<string, { token: string; at: number }>();

  async function make(serviceUrl: string, bent: BentToken): Promise<string> {
    const published = bent.key === 'other-channel' ? await keys.otherChannel() : await keys.own();
    const signing = bent.key === 'stranger' || bent.key === 'forged' ? await keys.stranger() : published;
    const seconds = Math.floor(wallClock().getTime() / 1000);
    const expires = seconds + (bent.expiresInSeconds ?? lifeSeconds);
    const claim = bent.serviceUrl === undefined ? serviceUrl : bent.serviceUrl;
    const token = await new SignJWT({ ...bent.claims, ...(claim === null ? {} : { serviceurl: claim }) })
      .setProtectedHeader({
        alg: 'RS256',
        typ: 'JWT',
        kid: bent.key === 'forged' ? published.id : signing.id,
      })
      .setIssuer(bent.issuer ?? issuer())
      .setAudience(bent.audience ?? audience)
      .setNotBefore(Math.min(seconds, expires) - 300)
      .setExpirationTime(expires)
      .sign(signing.key);
    return bent.tampered === true ? withAnotherLetter(token) : token;
  }

  return {
    async sign(serviceUrl, bent) {
      if (bent !== undefined) return await make(serviceUrl, bent);
      const at = wallClock().getTime();
      const kept = reusable.get(serviceUrl);
      if (kept !== undefined && Math.abs(at - kept.at) < reusedForMs) return kept.token;
      const token = await make(serviceUrl, {});
      reusable.set(serviceUrl, { token, at });
      return token;
    },
  };
}
