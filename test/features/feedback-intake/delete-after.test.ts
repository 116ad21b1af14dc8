import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ceilingFrom, deleteAfterEnd } from '../../../src/features/feedback-intake/delete-after.ts';
import type { Settings } from '../../../src/shared/settings.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';

const settingsWith = (timeZone: string, retention: Partial<Settings['retention']>) => ({
  controller: { ...sampleSettings.controller, timeZone },
  retention: { ...sampleSettings.retention, ...retention },
});

const createdAt = new Date('2026-03-02T09:00:00Z');

test('the ceiling is counted in calendar months from creation, and comes as that day begins in Oslo', () => {
  expect(ceilingFrom(createdAt, sampleSettings)).toEqual(new Date('2027-03-01T23:00:00Z'));
});

test('what has ended goes a while later, but never past the ceiling', () => {
  const soon = deleteAfterEnd({ createdAt }, new Date('2026-03-03T09:00:00Z'), sampleSettings);
  expect(soon).toEqual(new Date('2026-05-31T22:00:00Z'));
  const late = deleteAfterEnd({ createdAt }, new Date('2027-02-20T09:00:00Z'), sampleSettings);
  expect(late).toEqual(new Date('2027-03-01T23:00:00Z'));
});

test('whatever the hour, it is due on the very date that people are told, never later', () => {
  const shown = new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' });
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      (at) => {
        const due = ceilingFrom(at, sampleSettings);
        expect(shown.format(new Date(due.getTime() - 1))).not.toBe(shown.format(due));
      },
    ),
  );
});

/** Zones where the clocks change at midnight, so that a day begins at one, and where a day was left out. */
const zone = fc.constantFrom(
  ...[
    'Europe/Oslo',
    'UTC',
    'America/Santiago',
    'Asia/Beirut',
    'Africa/Cairo',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  ],
);
const moment = fc.date({ min: new Date('2011-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const period = fc
  .record({ unit: fc.constantFrom('D', 'M'), count: fc.integer({ min: 1, max: 60 }) })
  .map(({ unit, count }) => `P${count}${unit}`);
const dayIn = (timeZone: string, date: Date) =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);

test('in any zone and for any period it is the first moment of the day that the calendar says', () => {
  fc.assert(
    fc.property(moment, zone, period, (from, timeZone, ceiling) => {
      const settings = settingsWith(timeZone, { ceiling });
      const due = dayIn(timeZone, ceilingFrom(from, settings));
      const there = dayIn(timeZone, from);
      expect(due.equals(due.startOfDay())).toBe(true);
      // A day that the zone left out comes a day later; else it is the calendar's, whose months may be shorter.
      const said = there.toPlainDate().add(Temporal.Duration.from(ceiling));
      const begins = said.toZonedDateTime({ timeZone, plainTime: there.toPlainTime() }).startOfDay();
      expect(due.epochMilliseconds).toBe(begins.epochMilliseconds);
      expect(due.epochMilliseconds).toBeGreaterThan(there.startOfDay().epochMilliseconds);
    }),
  );
});

test('an end never puts the date past the ceiling, a later end never puts it earlier, and periods only add', () => {
  fc.assert(
    fc.property(
      ...([moment, fc.nat(900), fc.nat(400), zone, period, period] as const),
      (created, days, more, timeZone, afterHandled, ceiling) => {
        const settings = settingsWith(timeZone, { afterHandled, ceiling });
        const ended = new Date(created.getTime() + days * 86_400_000);
        const later = new Date(ended.getTime() + more * 86_400_000);
        const due = deleteAfterEnd({ createdAt: created }, ended, settings);
        const most = ceilingFrom(created, settings);
        expect(due.getTime()).toBeLessThanOrEqual(most.getTime());
        expect(deleteAfterEnd({ createdAt: created }, later, settings).getTime()).toBeGreaterThanOrEqual(
          due.getTime(),
        );
        expect([
          most.getTime(),
          ceilingFrom(ended, settingsWith(timeZone, { ceiling: afterHandled })).getTime(),
        ]).toContain(due.getTime());
      },
    ),
  );
});

test.each([
  ['2028-02-29T12:00:00Z', 'P12M', '2029-02-27T23:00:00Z'],
  ['2027-02-28T12:00:00Z', 'P12M', '2028-02-27T23:00:00Z'],
  ['2026-01-31T12:00:00Z', 'P1M', '2026-02-27T23:00:00Z'],
  ['2026-03-28T12:00:00Z', 'P1D', '2026-03-28T23:00:00Z'],
  ['2026-10-24T12:00:00Z', 'P1D', '2026-10-24T22:00:00Z'],
  ['2026-10-25T12:00:00Z', 'P1D', '2026-10-25T23:00:00Z'],
])('what was recorded at %s for %s goes at %s', (at, ceiling, due) => {
  expect(ceilingFrom(new Date(at), settingsWith('Europe/Oslo', { ceiling }))).toEqual(new Date(due));
});
