/** `off`, or how fast Slack lets an app post to one channel, and how far it may run ahead. */
export type Pacing = 'off' | { perSecond: number; burst: number };

export type RateLimits = {
  /** Seconds to wait (Retry-After), or null when the call may go through. */
  check(method: string, teamId: string, channel: string | null): number | null;
  set(pacing: Pacing): void;
  clear(): void;
};

/** docs.slack.dev/apis/web-api/rate-limits: one message a second and channel, short bursts allowed. */
export const slackPacing: Pacing = { perSecond: 1, burst: 5 };

const posting = new Set(['chat.postMessage', 'chat.postEphemeral']);

/** Slack's tiers, in calls a minute for one workspace; used only when asked for. */
const tiers = new Map<string, number>([
  ['chat.update', 50],
  ['chat.delete', 50],
  ['conversations.history', 50],
  ['conversations.replies', 50],
  ['conversations.info', 50],
  ['conversations.open', 50],
  ['conversations.join', 50],
  ['conversations.members', 100],
  ['users.info', 100],
  ['views.open', 100],
  ['views.push', 100],
  ['views.update', 100],
  ['views.publish', 100],
  ['files.delete', 50],
]);

type Bucket = { tokens: number; at: number };

export function createRateLimits(now: () => Date, initial: Pacing, withTiers: boolean): RateLimits {
  let pacing = initial;
  const buckets = new Map<string, Bucket>();

  function takeFrom(key: string, perSecond: number, burst: number): number | null {
    const at = now().getTime();
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return null;
  }

  return {
    check(method, teamId, channel) {
      if (posting.has(method) && channel !== null) {
        return pacing === 'off'
          ? null
          : takeFrom(`post ${teamId} ${channel}`, pacing.perSecond, pacing.burst);
      }
      const perMinute = withTiers ? tiers.get(method) : undefined;
      return perMinute === undefined ? null : takeFrom(`${method} ${teamId}`, perMinute / 60, perMinute);
    },
    set(next) {
      pacing = next;
      buckets.clear();
    },
    clear: () => buckets.clear(),
  };
}
