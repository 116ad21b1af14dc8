import { expect, test } from 'vitest';
import { addPeriod, earlier, periodCount } from '../../src/shared/period.ts';

const oslo = 'Europe/Oslo';
const after = (from: string, period: string, zone = oslo) =>
  addPeriod(new Date(from), period, zone).toISOString();

test('a month is a calendar month, cut at the end of a shorter one', () => {
  expect(after('2026-01-31T11:00:00Z', 'P1M')).toBe('2026-02-28T11:00:00.000Z');
  expect(after('2028-01-31T11:00:00Z', 'P1M')).toBe('2028-02-29T11:00:00.000Z');
  expect(after('2026-08-31T10:00:00Z', 'P1M')).toBe('2026-09-30T10:00:00.000Z');
  expect(after('2028-02-29T11:00:00Z', 'P12M')).toBe('2029-02-28T11:00:00.000Z');
});

test('days keep the hour on the clock when the clocks change', () => {
  expect(after('2026-03-28T11:00:00Z', 'P1D')).toBe('2026-03-29T10:00:00.000Z');
  expect(after('2026-10-24T10:00:00Z', 'P1D')).toBe('2026-10-25T11:00:00.000Z');
});

test('the calendar is that of the zone, not of UTC', () => {
  // 00:30 on 1 February in Oslo is still January in UTC.
  expect(after('2026-01-31T23:30:00Z', 'P1M')).toBe('2026-02-28T23:30:00.000Z');
  expect(after('2026-01-31T23:30:00Z', 'P1M', 'UTC')).toBe('2026-02-28T23:30:00.000Z');
  expect(after('2026-03-30T22:30:00Z', 'P1M')).toBe('2026-04-29T22:30:00.000Z');
  expect(after('2026-03-30T22:30:00Z', 'P1M', 'UTC')).toBe('2026-04-30T22:30:00.000Z');
});

test('what is no period is refused', () => {
  expect(() => after('2026-01-01T00:00:00Z', '90d')).toThrow(RangeError);
});

test('the earlier of two moments', () => {
  const [a, b] = [new Date(1), new Date(2)];
  expect(earlier(a, b)).toBe(a);
  expect(earlier(b, a)).toBe(a);
});

test('what a period counts', () => {
  expect(periodCount('P90D')).toEqual({ unit: 'days', count: 90 });
  expect(periodCount('P12M')).toEqual({ unit: 'months', count: 12 });
  expect(() => periodCount('a while')).toThrow(RangeError);
});
