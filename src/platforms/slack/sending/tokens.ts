import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import { type InstallationSecret, readSecret, writeSecret } from '../installation-secret.ts';
import type { RefreshToken } from './refresh-token.ts';

export type Token =
  | { readonly kind: 'token'; readonly token: string; readonly botUserId: string; readonly botId: string }
  /** Not installed there (any more). */
  | { readonly kind: 'none' }
  | { readonly kind: 'retry'; readonly code: string };

/** Bot tokens by workspace, read from the store at each use, and renewed before they run out. */
export interface Tokens {
  of(workspaceId: string): Promise<Token>;
  /** Slack says that this token has expired: another one, whatever the stored date says. */
  insteadOf(workspaceId: string, expired: string): Promise<Token>;
}

/** Rotated tokens live twelve hours; a job that starts now must be able to finish with the one it gets. */
const renewBeforeMs = 30 * 60_000;

const tokenOf = (secret: InstallationSecret): Token => ({
  kind: 'token',
  token: secret.bot.token,
  botUserId: secret.bot.userId,
  botId: secret.bot.id,
});

const expiresInMs = (secret: InstallationSecret, now: Date): number =>
  secret.bot.expiresAt === undefined ? Number.POSITIVE_INFINITY : secret.bot.expiresAt * 1000 - now.getTime();

export const createTokens = (deps: {
  installations: InstallationStore;
  refresh: RefreshToken;
  clock: Clock;
}): Tokens => {
  /** One renewal per workspace at a time: a refresh token works once. */
  const renewals = new Map<string, Promise<Token>>();

  const stored = async (workspaceId: string) => {
    const installation = await deps.installations.find('slack', workspaceId);
    if (installation === null) return null;
    const secret = readSecret(installation.secret);
    return secret === null ? null : { text: installation.secret, secret };
  };

  const renew = async (
    workspaceId: string,
    isDue: (secret: InstallationSecret) => boolean,
  ): Promise<Token> => {
    const before = await stored(workspaceId);
    if (before === null) return { kind: 'none' };
    const { refreshToken } = before.secret.bot;
    if (refreshToken === undefined || !isDue(before.secret)) return tokenOf(before.secret);
    const renewed = await deps.refresh(refreshToken);
    if (renewed.kind === 'renewed') {
      const secret = { ...before.secret, bot: { ...before.secret.bot, ...renewed.bot } };
      const kept = await deps.installations.replaceSecret(
        'slack',
        workspaceId,
        before.text,
        writeSecret(secret),
      );
      if (kept) return tokenOf(secret);
    }
    // Another process was first, or Slack did not answer: what is stored now may still do.
    const after = await stored(workspaceId);
    if (after === null) return { kind: 'none' };
    if (expiresInMs(after.secret, deps.clock.now()) > 0) return tokenOf(after.secret);
    if (renewed.kind === 'renewed') return { kind: 'retry', code: 'token-replaced' };
    return renewed.mayRetry ? { kind: 'retry', code: renewed.code } : { kind: 'none' };
  };

  const renewOnce = (workspaceId: string, isDue: (secret: InstallationSecret) => boolean): Promise<Token> => {
    const running = renewals.get(workspaceId);
    if (running !== undefined) return running;
    const renewal = renew(workspaceId, isDue).finally(() => renewals.delete(workspaceId));
    renewals.set(workspaceId, renewal);
    return renewal;
  };

  const isDue = (secret: InstallationSecret): boolean =>
    expiresInMs(secret, deps.clock.now()) < renewBeforeMs;

  return {
    async of(workspaceId) {
      const now = await stored(workspaceId);
      if (now === null) return { kind: 'none' };
      if (now.secret.bot.refreshToken === undefined || !isDue(now.secret)) return tokenOf(now.secret);
      return renewOnce(workspaceId, isDue);
    },
    async insteadOf(workspaceId, expired) {
      const token = await renewOnce(workspaceId, (secret) => secret.bot.token === expired);
      const unchanged = token.kind === 'token' && token.token === expired;
      return unchanged ? { kind: 'retry', code: 'token_expired' } : token;
    },
  };
};
