import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dueDate,
  extendedDueDate,
  extensionMonths,
  remindersBy,
} from '../../../src/features/data-rights/request-deadlines.ts';

const oslo = 'Europe/Oslo';
const day = (date: Date, timeZone = oslo): string =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
const at = (local: string, timeZone = oslo): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds);

const moment = fc.date({
  min: new Date('2024-01-01T00:00:00.000Z'),
  max: new Date('2054-01-01T00:00:00.000Z'),
  noInvalidDate: true,
});
const zone = fc.constantFrom(oslo, 'UTC', 'America/New_York', 'Pacific/Auckland', 'Pacific/Apia');

describe('one calendar month from the message', () => {
  test.each([
    ['2026-01-31T10:00', '2026-02-28'],
    ['2028-01-31T10:00', '2028-02-29'],
    ['2028-01-29T10:00', '2028-02-29'],
    ['2026-01-30T23:59', '2026-02-28'],
    ['2026-08-31T00:00', '2026-09-30'],
    ['2026-03-31T12:00', '2026-04-30'],
    ['2026-12-31T12:00', '2027-01-31'],
    // The clocks go forward on 29 March 2026 and back on 25 October.
    ['2026-02-28T02:30', '2026-03-28'],
    ['2026-03-15T09:00', '2026-04-15'],
    ['2026-10-01T09:00', '2026-11-01'],
  ])('%s is due on %s', (received, due) => {
    expect(day(dueDate(at(received), oslo))).toBe(due);
  });

  test('the clock of the wall stays the same when the clocks change', () => {
    expect(dueDate(at('2026-03-15T09:00'), oslo)).toEqual(at('2026-04-15T09:00'));
    expect(dueDate(at('2026-10-15T09:00'), oslo)).toEqual(at('2026-11-15T09:00'));
  });

  test('is the same day of the next month, or its last; and all reminders come no later', () => {
    fc.assert(
      fc.property(moment, zone, (received, timeZone) => {
        const from = Temporal.PlainDate.from(day(received, timeZone));
        const due = Temporal.PlainDate.from(day(dueDate(received, timeZone), timeZone));
        expect(due.toPlainYearMonth().equals(from.toPlainYearMonth().add({ months: 1 }))).toBe(true);
        expect([from.day, due.daysInMonth]).toContain(due.day);
        expect(due.day).toBeLessThanOrEqual(from.day);
        // An hour: where the clocks change between the last two dates.
        const soonAfter = new Date(dueDate(received, timeZone).getTime() + 3_600_000);
        const request = { receivedAt: received, dueAt: dueDate(received, timeZone), extendedDueAt: null };
        expect(remindersBy(request, soonAfter, timeZone)).toBe(4);
      }),
    );
  });
});

test('an extension gives at most two further months, however they are counted', () => {
  fc.assert(
    fc.property(moment, zone, fc.constantFrom(...extensionMonths), (receivedAt, timeZone, months) => {
      const dueAt = dueDate(receivedAt, timeZone);
      const extended = extendedDueDate({ receivedAt, dueAt }, months, timeZone);
      expect(extended.getTime()).toBeGreaterThan(dueAt.getTime());
      const from = (date: Date) => Temporal.PlainDate.from(day(date, timeZone));
      const day3 = from(receivedAt).add({ months: months + 1 });
      const day2 = from(dueAt).add({ months });
      expect(Temporal.PlainDate.compare(from(extended), day3)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(from(extended), day2)).toBeLessThanOrEqual(0);
      // The database refuses more than 63 days.
      expect(extended.getTime() - dueAt.getTime()).toBeLessThanOrEqual(1512 * 3_600_000);
    }),
  );
});

describe('reminders', () => {
  const request = (received: string, extendedDueAt: Date | null = null) => {
    const receivedAt = at(received);
    return { receivedAt, dueAt: dueDate(receivedAt, oslo), extendedDueAt };
  };

  test.each([
    ['2026-05-14T08:59', 0],
    ['2026-05-15T09:00', 1],
    ['2026-05-22T09:00', 2],
    ['2026-05-29T09:00', 3],
    ['2026-05-31T09:00', 3],
    ['2026-06-01T09:00', 4],
    ['2027-01-01T09:00', 4],
  ])('by %s: %i', (now, count) => {
    expect(remindersBy(request('2026-05-01T09:00'), at(now), oslo)).toBe(count);
  });

  test('after an extension: a week before the new date and on it', () => {
    const extended = request('2026-05-01T09:00', at('2026-08-01T09:00'));
    expect(remindersBy(extended, at('2026-06-15T09:00'), oslo)).toBe(3);
    expect(remindersBy(extended, at('2026-07-25T09:00'), oslo)).toBe(4);
    expect(remindersBy(extended, at('2026-08-01T09:00'), oslo)).toBe(5);
  });

  test('never become fewer', () => {
    fc.assert(
      fc.property(moment, moment, fc.nat(100), (receivedAt, now, days) => {
        const one = { receivedAt, dueAt: dueDate(receivedAt, oslo), extendedDueAt: null };
        const later = new Date(now.getTime() + days * 86_400_000);
        expect(remindersBy(one, later, oslo)).toBeGreaterThanOrEqual(remindersBy(one, now, oslo));
      }),
    );
  });
});
