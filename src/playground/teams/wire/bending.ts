import type { JsonObject } from '../../wire/json.ts';

/** What a test may bend about a token; nothing given means an honest one. */
export type BentToken = {
  issuer?: string;
  audience?: string;
  /** The `serviceurl` claim; null leaves it out. */
  serviceUrl?: string | null;
  /** Valid until this many seconds from now; negative is expired. */
  expiresInSeconds?: number;
  /**
   * `stranger`: a key that nobody published; `forged`: another key under the published id; `other-channel`: a
   * published key that is not endorsed for Teams.
   */
  key?: 'stranger' | 'forged' | 'other-channel';
  /** Further claims, such as `tid`. */
  claims?: Record<string, string>;
  /** A letter of the signature is another. */
  tampered?: boolean;
};

/** What a test may bend about a request; nothing given means an honest one. */
export type SendHow = {
  token?: 'none' | 'garbage' | BentToken;
  /** Send exactly these headers, token included: a recorded request played back. */
  headers?: Record<string, string>;
  /** Another body in place of the activity. */
  body?: string;
};

/**
 * What a test makes a connector call run into. With `afterEffect` the call is carried out first and then
 * fails: the window in which the bot has posted and does not know it. `body`: in place of `{error:{code,…}}`.
 */
export type TeamsFailure =
  | { status: number; code?: string; retryAfter?: number; body?: JsonObject; afterEffect?: boolean }
  | { dropConnection: true; afterEffect?: boolean }
  | { delayMs: number };
