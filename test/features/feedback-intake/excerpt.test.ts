import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../../src/features/feedback-intake/excerpt.ts';

test('a short text is left as it is, on one line', () => {
  expect(excerpt('  To\nlinjer ', 20)).toEqual({ shown: 'To linjer', shortened: false });
});

test('a long one is cut between words', () => {
  expect(excerpt('en to tre fire fem', 12)).toEqual({ shown: 'en to tre…', shortened: true });
});

test('a very long word is cut inside, an emoji never', () => {
  expect(excerpt('x'.repeat(50), 10).shown).toBe(`${'x'.repeat(9)}…`);
  expect(excerpt('👍'.repeat(50), 10).shown).toBe(`${'👍'.repeat(9)}…`);
});

test('never longer than asked for, and marked when something is missing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 2, max: 300 }),
      (text, length) => {
        const { shown, shortened } = excerpt(text, length);
        expect(Array.from(shown).length).toBeLessThanOrEqual(length);
        expect(shortened).toBe(shown.endsWith('…') && shown !== text.replace(/\s+/gu, ' ').trim());
        expect(shown.isWellFormed()).toBe(true);
      },
    ),
  );
});
