import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ceilingFrom, deleteAfterEnd } from '../../../src/features/feedback-intake/delete-after.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';

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
