import type { Pace } from './pace.ts';

/** No more than so many in any stretch of time this long. */
export interface Window {
  readonly count: number;
  readonly perMs: number;
}

export interface WindowsPaceSettings {
  readonly windows: readonly Window[];
  /** The longest anyone is asked to wait here, in memory. */
  readonly longestWaitMs: number;
}

/**
 * A pace of several windows at once, all of which have to have room: the times of the last turns are kept, as
 * many as the widest window counts. Those who are turned away get times apart from each other, and somewhat
 * early, so that they neither come back all at once nor leave a gap.
 */
export const createWindowsPace = ({ windows, longestWaitMs }: WindowsPaceSettings): Pace => {
  const most = Math.max(...windows.map(({ count }) => count));
  const widestMs = Math.max(...windows.map(({ perMs }) => perMs));
  const apartMs = Math.max(...windows.map(({ count, perMs }) => perMs / count));
  /** When the last turns are or will be, in order. */
  const taken: number[] = [];
  let nextPromised = Number.NEGATIVE_INFINITY;

  const freeAt = (now: number): number =>
    windows.reduce(
      (free, { count, perMs }) => {
        const first = taken.at(-count);
        return taken.length < count || first === undefined ? free : Math.max(free, first + perMs);
      },
      Math.max(now, taken.at(-1) ?? now),
    );

  return {
    turn(now) {
      const at = freeAt(now);
      if (at - now <= longestWaitMs) {
        taken.push(at);
        if (taken.length > most) taken.shift();
        return { kind: 'wait', ms: at - now };
      }
      nextPromised = Math.max(nextPromised + apartMs, at);
      return { kind: 'later', afterMs: Math.max(0, nextPromised - now - longestWaitMs / 2) };
    },
    isIdle: (now) => (taken.at(-1) ?? Number.NEGATIVE_INFINITY) + widestMs <= now && nextPromised <= now,
  };
};
