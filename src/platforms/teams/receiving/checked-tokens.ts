import { createHash } from 'node:crypto';
import type { Clock } from '../../../shared/clock.ts';
import type { TokenClaims } from './token-check.ts';

/** Tokens that were found good a moment ago. They say which service sends, and nothing of anybody. */
export interface CheckedTokens {
  /** `channelId`: the channel that its key was found to be for. */
  find(header: string, channelId: string): TokenClaims | null;
  /** @param expires seconds since 1970, as the token says */
  keep(header: string, channelId: string, token: TokenClaims, expires: number): void;
}

/** A key that is withdrawn is believed for this long still. */
const keptMs = 60_000;
const most = 1_000;

/**
 * Teams sends the same token with activity after activity, and checking its signature costs more than most else
 * in a turn. Only a hash of it is kept: nobody can send anything with that.
 */
export const createCheckedTokens = (clock: Clock): CheckedTokens => {
  const known = new Map<string, { readonly token: TokenClaims; readonly until: number }>();
  const keyOf = (header: string, channelId: string): string =>
    `${createHash('sha256').update(header).digest('base64')} ${channelId}`;

  return {
    find(header, channelId) {
      const found = known.get(keyOf(header, channelId));
      return found !== undefined && clock.now().getTime() < found.until ? found.token : null;
    },
    keep(header, channelId, token, expires) {
      const until = Math.min(clock.now().getTime() + keptMs, expires * 1_000);
      if (known.size >= most) known.clear();
      known.set(keyOf(header, channelId), { token, until });
    },
  };
};
