import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { slackFailure } from '../errors.ts';

export type RefreshResult =
  | {
      readonly kind: 'renewed';
      /** `expiresAt` in seconds since 1970, as Slack's own library keeps it. */
      readonly bot: { readonly token: string; readonly refreshToken: string; readonly expiresAt: number };
    }
  /** `mayRetry` is false when Slack will never take this refresh token: the workspace has to install again. */
  | { readonly kind: 'failed'; readonly code: string; readonly mayRetry: boolean };

export type RefreshToken = (refreshToken: string) => Promise<RefreshResult>;

const Refreshed = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
});

/**
 * Exchanges a refresh token for a new bot token (`oauth.v2.access`). Bolt does this only while it handles
 * an event through its own OAuth; background jobs need it as well.
 */
export const createRefreshToken =
  (deps: { client: WebClient; clientId: string; clientSecret: string; clock: Clock }): RefreshToken =>
  async (refreshToken) => {
    try {
      const answer = await deps.client.apiCall('oauth.v2.access', {
        client_id: deps.clientId,
        client_secret: deps.clientSecret,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      });
      const refreshed = Refreshed.safeParse(answer);
      if (!refreshed.success) return { kind: 'failed', code: 'refresh-unreadable', mayRetry: true };
      const { access_token, refresh_token, expires_in } = refreshed.data;
      const expiresAt = Math.floor(deps.clock.now().getTime() / 1000) + expires_in;
      return { kind: 'renewed', bot: { token: access_token, refreshToken: refresh_token, expiresAt } };
    } catch (error) {
      const failure = slackFailure(error);
      return { kind: 'failed', code: failure.code, mayRetry: failure.kind === 'retry' };
    }
  };

/** For one workspace with a token from its settings page: there is nothing to exchange. */
export const noRefresh: RefreshToken = async () => ({
  kind: 'failed',
  code: 'no-client-credentials',
  mayRetry: false,
});
