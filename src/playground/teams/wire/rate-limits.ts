import type { Pace, Windows } from './pace.ts';

export type RateLimits = {
  /** Seconds to wait (Retry-After), or null when the call may go through, which is then counted. */
  check(kind: 'send' | 'roster', thread: string): number | null;
  set(pace: Pace): void;
  clear(): void;
};

/** learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: per bot and thread. */
export const teamsPace: Windows = [
  [7, 1],
  [8, 2],
  [60, 30],
  [1800, 3600],
];

/** The same page, for reading who is in a conversation. */
const rosterPace: Windows = [
  [14, 1],
  [16, 2],
  [120, 30],
  [3600, 3600],
];

export function createRateLimits(now: () => Date, initial: Pace): RateLimits {
  let pace = initial;
  const taken = new Map<string, number[]>();

  /** Milliseconds until all windows have room; `times` is ascending. */
  function waitFor(limits: Windows, times: number[], at: number): number {
    const waits = limits.map(([calls, seconds]) => {
      const oldest = times.at(-calls);
      return oldest === undefined ? 0 : oldest + seconds * 1000 - at;
    });
    return Math.max(0, ...waits);
  }

  return {
    check(kind, thread) {
      if (pace === 'off') return null;
      const limits = kind === 'send' ? pace : rosterPace;
      const key = `${kind} ${thread}`;
      const at = now().getTime();
      const times = taken.get(key) ?? [];
      const wait = waitFor(limits, times, at);
      if (wait > 0) return Math.max(1, Math.ceil(wait / 1000));
      times.push(at);
      const most = Math.max(...limits.map(([calls]) => calls));
      if (times.length > most) times.splice(0, times.length - most);
      taken.set(key, times);
      return null;
    },
    set(next) {
      pace = next;
      taken.clear();
    },
    clear: () => taken.clear(),
  };
}
