import { expect, test } from 'vitest';
import { createPace } from '../../src/platforms/pace.ts';

const settings = { everyMs: 1000, burst: 3, longestWaitMs: 3000 };

test('a burst at once, then one each second, then others are sent away', () => {
  const pace = createPace(settings);
  const turns = Array.from({ length: 9 }, () => pace.turn(0));
  expect(turns.slice(0, 6)).toEqual([0, 0, 0, 1000, 2000, 3000].map((ms) => ({ kind: 'wait', ms })));
  // Each with a time of their own, and early enough that no second is left unused.
  expect(turns.slice(6)).toEqual([2500, 3500, 4500].map((afterMs) => ({ kind: 'later', afterMs })));
});

test('who comes back when told to gets a turn, and the pace is kept to the second', () => {
  const pace = createPace(settings);
  const due: number[] = [];
  const waiting = Array.from({ length: 40 }, () => 0);
  while (waiting.length > 0) {
    waiting.sort((a, b) => a - b);
    const now = waiting.shift() ?? 0;
    const turn = pace.turn(now);
    if (turn.kind === 'wait') due.push(now + turn.ms);
    else waiting.push(now + turn.afterMs);
  }
  expect(due).toHaveLength(40);
  const last = Math.max(...due);
  // 40 messages, three of them at once: the last can go after 37 seconds and not before.
  expect(last).toBe(37_000);
});

test('a quiet channel has its burst again, and can be forgotten', () => {
  const pace = createPace(settings);
  for (let index = 0; index < 4; index += 1) pace.turn(0);
  expect(pace.isIdle(3_999)).toBe(false);
  expect(pace.isIdle(4_000)).toBe(true);
  expect(pace.turn(10_000)).toEqual({ kind: 'wait', ms: 0 });
});
