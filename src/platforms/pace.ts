/** How fast something may go: so many at once, then one every so often. */
export interface PaceSettings {
  readonly everyMs: number;
  readonly burst: number;
  /** The longest anyone is asked to wait here, in memory. */
  readonly longestWaitMs: number;
}

export type Turn =
  | { readonly kind: 'wait'; readonly ms: number }
  /** Too many are waiting; come back after this long (everyone is given a time of their own). */
  | { readonly kind: 'later'; readonly afterMs: number };

export interface Pace {
  /** Takes the next turn, or says when to ask again. Times are of a monotonic clock, in milliseconds. */
  turn(now: number): Turn;
  /** Nobody waits and the burst is whole: the pace can be forgotten. */
  isIdle(now: number): boolean;
}

/**
 * A pace as a moving "next free time" (the generic cell rate algorithm): nothing to tick, nothing to drain.
 * Those who are turned away get times one interval apart, and somewhat early, so that they neither come back
 * all at once nor leave a gap.
 */
export const createPace = (settings: PaceSettings): Pace => {
  const allowance = settings.everyMs * (settings.burst - 1);
  let nextFree = Number.NEGATIVE_INFINITY;
  let nextPromised = Number.NEGATIVE_INFINITY;
  return {
    turn(now) {
      const free = Math.max(nextFree, now);
      const ms = Math.max(0, free - allowance - now);
      if (ms <= settings.longestWaitMs) {
        nextFree = free + settings.everyMs;
        return { kind: 'wait', ms };
      }
      nextPromised = Math.max(nextPromised + settings.everyMs, now + ms);
      return { kind: 'later', afterMs: Math.max(0, nextPromised - now - settings.longestWaitMs / 2) };
    },
    isIdle: (now) => nextFree <= now && nextPromised <= now,
  };
};
