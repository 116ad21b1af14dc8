import { type Logger, WebClient, type WebClientOptions } from '@slack/web-api';

const timeoutMs = 10_000;

/** Options for every client of Slack's Web API: no retries of its own, bounded time, nothing logged in words. */
export const webClientOptions = (apiUrl: string | null, logger: Logger): WebClientOptions => ({
  ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
  logger,
  timeout: timeoutMs,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
});

/** A client without a token: each call brings its workspace's own. */
export const createWebClient = (options: WebClientOptions): WebClient => new WebClient(undefined, options);
