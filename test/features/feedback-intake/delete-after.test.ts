import { expect, test } from 'vitest';
import { ceilingFrom, deleteAfterEnd } from '../../../src/features/feedback-intake/delete-after.ts';
import { sampleSettings } from '../../fakes/sample-settings.ts';

const createdAt = new Date('2026-03-02T09:00:00Z');

test('the ceiling is counted in calendar months from creation', () => {
  expect(ceilingFrom(createdAt, sampleSettings)).toEqual(new Date('2027-03-02T09:00:00Z'));
});

test('what has ended goes a while later, but never past the ceiling', () => {
  const soon = deleteAfterEnd({ createdAt }, new Date('2026-03-03T09:00:00Z'), sampleSettings);
  expect(soon).toEqual(new Date('2026-06-01T08:00:00Z'));
  const late = deleteAfterEnd({ createdAt }, new Date('2027-02-20T09:00:00Z'), sampleSettings);
  expect(late).toEqual(new Date('2027-03-02T09:00:00Z'));
});
