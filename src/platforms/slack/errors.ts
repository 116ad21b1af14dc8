import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/**
 * What a failed call to Slack means for us. `already`: the message is not there (any more), so what was
 * wanted of it is done or pointless. `expired`: the token, which can be renewed.
 */
export interface SlackFailure {
  readonly kind: 'retry' | 'gone' | 'refused' | 'already' | 'expired';
  /** Slack's own code, or ours for what never reached Slack; it never holds words or names. */
  readonly code: string;
  /** Slack's own wish; null where it has none. */
  readonly afterMs: number | null;
}

/** Codes that pass by themselves. */
const passing = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
  'message_limit_exceeded',
]);

/** The place, the person or our right to be there is gone until somebody does something about it. */
const gone = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'not_in_group',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'is_inactive',
  'account_inactive',
  'token_revoked',
  'invalid_auth',
  'not_authed',
  'no_permission',
  'missing_scope',
  'access_denied',
  'team_access_not_granted',
  'team_not_found',
  'enterprise_is_restricted',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'ekm_access_denied',
  'org_login_required',
  'two_factor_setup_required',
]);

const ofSlackCode = (code: string): SlackFailure['kind'] => {
  if (passing.has(code)) return 'retry';
  if (gone.has(code)) return 'gone';
  if (code === 'message_not_found' || code === 'thread_not_found') return 'already';
  return code === 'token_expired' ? 'expired' : 'refused';
};

/** A code that is safe to log: Slack's are lower-case words, anything else is not repeated. */
const safeCode = (code: string): string => (/^[a-z][a-z0-9_]{1,63}$/.test(code) ? code : 'unknown');

/** The one translator from what Slack's client throws to what it means. Slack counts `Retry-After` in seconds. */
export const slackFailure = (error: unknown): SlackFailure => {
  if (error instanceof WebAPIPlatformError) {
    const code = safeCode(error.data.error);
    return { kind: ofSlackCode(code), code, afterMs: null };
  }
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'retry', code: 'rate-limited', afterMs: error.retryAfter * 1000 };
  }
  if (error instanceof WebAPIHTTPError) {
    const passes = error.statusCode >= 500 || error.statusCode === 408 || error.statusCode === 429;
    return { kind: passes ? 'retry' : 'refused', code: `http-${error.statusCode}`, afterMs: null };
  }
  if (error instanceof WebAPIRequestError) {
    const timedOut = error.original.name === 'TimeoutError' || error.original.name === 'AbortError';
    return { kind: 'retry', code: timedOut ? 'timed-out' : 'network', afterMs: null };
  }
  return { kind: 'retry', code: 'unknown', afterMs: null };
};
