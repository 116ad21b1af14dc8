import { errorCode } from '../../../shared/error-code.ts';
import type { Silence } from '../silence.ts';
import type { CheckedTokens } from './checked-tokens.ts';

/** What a token that Teams signed says. */
export interface TokenClaims {
  readonly claims: readonly { readonly type: string; readonly value: string }[];
  /** The tenant it names, if any. */
  readonly tenantId: string | null;
  /** The service that it is for; an activity of another is refused. */
  readonly serviceUrl: string | null;
}

export type TokenChecked =
  | { readonly kind: 'good'; readonly token: TokenClaims }
  | { readonly kind: 'refused'; readonly status: 401 | 503; readonly code: string };

/** Checks who sent an activity, by the `authorization` header and what the activity itself says. */
export type CheckToken = (
  header: string | null,
  activity: { readonly channelId: string; readonly serviceUrl: string },
) => Promise<TokenChecked>;

export interface TokenRules {
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  readonly appId: string;
}

/** The public Bot Framework service's. */
export const microsoftRules = {
  openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.com',
} as const;

const clockToleranceSeconds = 5 * 60;

const refused = (code: string): TokenChecked => ({ kind: 'refused', status: 401, code });

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Names of what `jsonwebtoken` throws for a token that is not good; anything else is not the token's fault. */
const tokenFaults = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError', 'SyntaxError'];

/**
 * botbuilder's own check of signature, key, endorsement, issuer, audience and time, with its claims checked as
 * its channel validation does. Its other ways in (the emulator's, other bots', the old App Service channel's) are
 * left out: they take other issuers, do not look at the service URL, and one of them remembers every tenant that
 * an unchecked token names.
 */
export const createCheckToken = async (
  rules: TokenRules,
  { silence, tokens }: { readonly silence: Silence; readonly tokens: CheckedTokens },
): Promise<CheckToken> => {
  const { JwtTokenExtractor } = await import('botframework-connector/lib/auth/jwtTokenExtractor.js');
  const parameters = {
    issuer: [rules.tokenIssuer],
    audience: rules.appId,
    clockTolerance: clockToleranceSeconds,
    ignoreExpiration: false,
  };
  const extractor = new JwtTokenExtractor(parameters, rules.openIdMetadataUrl, ['RS256', 'RS384', 'RS512']);

  const check = async (header: string, channelId: string): Promise<TokenChecked> => {
    const identity = await silence(() => extractor.getIdentityFromAuthHeader(header, channelId, []));
    if (identity === null) return refused('token-issuer');
    const claim = (type: string): string | null => identity.getClaimValue(type);
    const expires = claim('exp');
    if (!identity.isAuthenticated || expires === null) return refused('token-invalid');
    const token = { claims: identity.claims, tenantId: claim('tid'), serviceUrl: claim('serviceurl') };
    tokens.keep(header, channelId, token, Number(expires));
    return { kind: 'good', token };
  };

  return async (header, { channelId, serviceUrl }) => {
    if (header === null) return refused('token-missing');
    if (!bearer.test(header)) return refused('token-malformed');
    const known = tokens.find(header, channelId);
    try {
      const checked =
        known === null ? await check(header, channelId) : { kind: 'good' as const, token: known };
      if (checked.kind === 'good' && checked.token.serviceUrl !== serviceUrl)
        return refused('token-service-url');
      return checked;
    } catch (error) {
      return faultOf(error);
    }
  };
};

const faultOf = (error: unknown): TokenChecked => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  if (status === 401 || status === 403) return refused('token-not-trusted');
  const code = errorCode(error);
  if (error instanceof Error && tokenFaults.includes(error.name)) return refused('token-invalid');
  return { kind: 'refused', status: 503, code: `keys-${code}` };
};

/** `TEAMS_LOCAL`: nobody signs anything on this machine. */
export const takeUnsigned: CheckToken = async () => ({
  kind: 'good',
  token: { claims: [], tenantId: null, serviceUrl: null },
});
