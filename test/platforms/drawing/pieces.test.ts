import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, pieces, shortened } from '../../../src/platforms/drawing/kit/pieces.ts';
import { words } from './drawn/arbitraries.ts';

const limit = fc.integer({ min: 2, max: 3000 });

test('the pieces of a text are the text, to the letter, and none is longer than it may be', () => {
  fc.assert(
    fc.property(words, limit, (text, most) => {
      const found = pieces(text, most);
      expect(found.join('')).toBe(text);
      expect(found.every((piece) => piece.length <= most && piece.length > 0)).toBe(true);
    }),
  );
});

test('no piece begins or ends in the middle of an emoji', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('🎉', 'a', '👍'), { minLength: 1, maxLength: 200 }),
      limit,
      (parts, most) => {
        expect(pieces(parts.join(''), most).every((piece) => piece.isWellFormed())).toBe(true);
      },
    ),
  );
});

test('a text is cut between words where there are any', () => {
  expect(pieces('en to tre fire fem', 9)).toEqual(['en to ', 'tre fire ', 'fem']);
});

test('a shortened text says that it is, and a short one stays as it was', () => {
  expect(shortened('en to tre fire', 9)).toBe('en to…');
  expect(shortened('en to tre', 9)).toBe('en to tre');
  expect(oneLine('  en\n\nto  ', 9)).toBe('en to');
});
