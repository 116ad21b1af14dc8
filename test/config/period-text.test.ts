import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPeriod } from '../../src/config/period-text.ts';
import { addPeriod } from '../../src/shared/period.ts';

const start = new Date('2024-01-31T12:00:00Z');
const longest = addPeriod(start, 'P36M', 'Europe/Oslo');

describe('a period', () => {
  test('of days or months is read as it is written, and the calendar can count it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 1, max: 1095 }).map((days) => [`${days}d`, `P${days}D`] as const),
          fc.integer({ min: 1, max: 36 }).map((months) => [`${months}mo`, `P${months}M`] as const),
        ),
        ([written, iso]) => {
          expect(readPeriod(written)).toMatchObject({ kind: 'period', iso });
          expect(addPeriod(start, iso, 'Europe/Oslo').getTime()).toBeGreaterThan(start.getTime());
        },
      ),
    );
  });

  test('whatever is written, nothing is ever kept longer than 36 months', () => {
    const written = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.integer(), fc.constantFrom('d', 'mo', 'm', 'y', 'w', ''))
        .map(([count, unit]) => `${count}${unit}`),
      fc.anything(),
    );
    fc.assert(
      fc.property(written, (value) => {
        const read = readPeriod(value);
        if (read.kind === 'problem') return;
        const end = addPeriod(start, read.iso, 'Europe/Oslo');
        expect(end.getTime()).toBeLessThanOrEqual(longest.getTime());
      }),
    );
  });

  test('what is suggested is right itself', () => {
    const sloppy = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom('dd', ' days', 'm', 'mnd', ' måneder', 'uker', 'w', 'y', 'år', ''),
    );
    fc.assert(
      fc.property(sloppy, ([count, unit]) => {
        const read = readPeriod(`${count}${unit}`);
        const suggested =
          read.kind === 'problem' ? /did you mean (\S+)\?/.exec(read.sentence)?.[1] : undefined;
        if (suggested !== undefined) expect(readPeriod(suggested).kind).toBe('period');
      }),
    );
  });
});
