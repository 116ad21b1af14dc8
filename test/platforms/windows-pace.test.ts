import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWindowsPace, type Window } from '../../src/platforms/windows-pace.ts';

const teams: readonly Window[] = [
  { count: 7, perMs: 1_000 },
  { count: 8, perMs: 2_000 },
  { count: 60, perMs: 30_000 },
];

const mostIn = (times: readonly number[], perMs: number): number =>
  Math.max(0, ...times.map((from) => times.filter((time) => time >= from && time < from + perMs).length));

test('seven at once, the eighth after a second, the ninth after two', () => {
  const pace = createWindowsPace({ windows: teams, longestWaitMs: 3_000 });
  const waits = Array.from({ length: 9 }, () => pace.turn(0)).map((turn) => turn.kind === 'wait' && turn.ms);
  expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 1_000, 2_000]);
});

test('whoever comes whenever, no window ever holds more than it may', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 120 });
  fc.assert(
    fc.property(gaps, (between) => {
      const pace = createWindowsPace({ windows: teams, longestWaitMs: 3_000 });
      const due: number[] = [];
      let now = 0;
      for (const gap of between) {
        now += gap;
        const turn = pace.turn(now);
        if (turn.kind === 'wait') due.push(now + turn.ms);
      }
      for (const { count, perMs } of teams) expect(mostIn(due, perMs)).toBeLessThanOrEqual(count);
      expect(due).toEqual([...due].sort((a, b) => a - b));
    }),
  );
});

test('who is sent away and comes back when told to loses next to nothing of the pace', () => {
  const pace = createWindowsPace({ windows: teams, longestWaitMs: 3_000 });
  const due: number[] = [];
  const waiting = Array.from({ length: 200 }, () => 0);
  while (waiting.length > 0) {
    waiting.sort((a, b) => a - b);
    const now = waiting.shift() ?? 0;
    const turn = pace.turn(now);
    if (turn.kind === 'wait') due.push(now + turn.ms);
    else waiting.push(now + turn.afterMs);
  }
  for (const { count, perMs } of teams) expect(mostIn(due, perMs)).toBeLessThanOrEqual(count);
  // 60 in each half minute: the last 20 of 200 cannot go before a minute and a half.
  expect(Math.max(...due)).toBeLessThan(90_000 + 20_000);
});

test('a quiet place can be forgotten', () => {
  const pace = createWindowsPace({ windows: teams, longestWaitMs: 3_000 });
  expect(pace.isIdle(0)).toBe(true);
  pace.turn(0);
  expect(pace.isIdle(29_999)).toBe(false);
  expect(pace.isIdle(30_000)).toBe(true);
});
