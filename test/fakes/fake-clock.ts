import type { Clock } from '../../src/shared/clock.ts';

export interface FakeClock extends Clock {
  advance(ms: number): void;
  set(at: Date): void;
}

/** A clock that stands still until it is told otherwise. */
export const createFakeClock = (start = new Date('2026-03-02T09:00:00.000Z')): FakeClock => {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    advance: (ms) => {
      now += ms;
    },
    set: (at) => {
      now = at.getTime();
    },
  };
};
