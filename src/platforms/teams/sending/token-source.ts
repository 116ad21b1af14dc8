import { z } from 'zod';
import { errorCode } from '../../../shared/error-code.ts';
import type { Monotonic } from '../../monotonic.ts';

export type AccessToken =
  | { readonly kind: 'token'; readonly token: string }
  /** Nothing is to be shown (`TEAMS_LOCAL`). */
  | { readonly kind: 'none' }
  | { readonly kind: 'retry'; readonly code: string }
  /** Microsoft will not sell one for this secret: the operator has to give another. */
  | { readonly kind: 'refused'; readonly code: string };

/** The bot's own tokens for what it sends. */
export interface TokenSource {
  get(): Promise<AccessToken>;
  /** Teams did not take this token; the next one is bought anew. */
  forget(token: string): void;
}

export const noToken: TokenSource = { get: async () => ({ kind: 'none' }), forget: () => {} };

const timeoutMs = 10_000;
/** A token is not used for its last minutes: what it is sent with may take a while. */
const renewBeforeMs = 5 * 60_000;

const Sold = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
/** Codes are words such as `invalid_client`; the description beside them is not read. */
const Denied = z.object({ error: z.string().regex(/^[a-z_]{1,64}$/) });

/**
 * Buys tokens with the bot's secret (OAuth 2.0 client credentials) at its own tenant's login, since the
 * registration is a single-tenant one, and keeps the last for as long as it is good.
 */
export const createTokenSource = (deps: {
  loginUrl: string;
  appId: string;
  appPassword: string;
  monotonic: Monotonic;
}): TokenSource => {
  let kept: { readonly token: string; readonly goodUntil: number } | null = null;
  let buying: Promise<AccessToken> | null = null;

  const form = (): URLSearchParams =>
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: deps.appId,
      client_secret: deps.appPassword,
      scope: 'https://api.botframework.com/.default',
    });

  const buy = async (): Promise<AccessToken> => {
    try {
      const response = await fetch(`${deps.loginUrl}/oauth2/v2.0/token`, {
        method: 'POST',
        body: form(),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const answer: unknown = await response.json().catch(() => null);
      const sold = Sold.safeParse(answer).data;
      if (response.ok && sold !== undefined) {
        const goodForMs = Math.max(0, sold.expires_in * 1000 - renewBeforeMs);
        kept = { token: sold.access_token, goodUntil: deps.monotonic.now() + goodForMs };
        return { kind: 'token', token: sold.access_token };
      }
      const code = Denied.safeParse(answer).data?.error ?? `http-${response.status}`;
      const passes = response.ok || response.status >= 500 || response.status === 429;
      return { kind: passes ? 'retry' : 'refused', code };
    } catch (error) {
      const code = errorCode(error);
      return { kind: 'retry', code: code === 'TimeoutError' ? 'timed-out' : 'network' };
    }
  };

  return {
    async get() {
      if (kept !== null && deps.monotonic.now() < kept.goodUntil) return { kind: 'token', token: kept.token };
      buying ??= buy().finally(() => {
        buying = null;
      });
      return buying;
    },
    forget(token) {
      if (kept?.token === token) kept = null;
    },
  };
};
