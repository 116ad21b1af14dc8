import { describe, expect, test } from 'vitest';
import { recogniseRight } from '../../../src/features/data-rights/recognise-right.ts';
import { bokmal } from './intents/bokmal.ts';
import { danish } from './intents/danish.ts';
import { english } from './intents/english.ts';
import { finnish } from './intents/finnish.ts';
import { asked } from './intents/intents.ts';
import { nynorsk } from './intents/nynorsk.ts';
import { swedish } from './intents/swedish.ts';

const languages = { bokmal, nynorsk, english, swedish, danish, finnish };

describe.each(Object.entries(languages))('%s', (_language, { families, ordinary, looser }) => {
  describe.each(asked)('%s', (right) => {
    test('has phrases, in words and in whole sentences', () => {
      expect(families[right].length).toBeGreaterThanOrEqual(3);
      expect(families[right].some((phrase) => phrase.includes(' '))).toBe(true);
      expect(looser[right].length).toBeGreaterThanOrEqual(2);
    });
    test.each(families[right])('%j', (phrase) => {
      expect(recogniseRight(phrase)).toBe(right);
    });
  });

  test('has the hard negatives', () => {
    expect(ordinary.length).toBeGreaterThanOrEqual(13);
  });
  test.each(ordinary)('feedback that only sounds like it: %j', (phrase) => {
    expect(recogniseRight(phrase)).toBeNull();
  });
});

test.each(['personvern', 'Personvern?', 'GDPR', 'privacy', 'dataskydd'])('%s leads to the menu', (phrase) => {
  expect(recogniseRight(phrase)).toBe('menu');
});

/**
 * How much of the looser wording leads to the menu. No right hangs on it: every message passes the confirm card, which
 * has *Det gjelder personvern*. The bounds are what is measured, so that a change for the worse is seen; a few patterns
 * were written with these phrases at hand, so people's own would do no better.
 */
test.each([
  ['bokmal', 6, 32],
  ['nynorsk', 5, 21],
  ['english', 1, 25],
  ['swedish', 4, 21],
  ['danish', 4, 21],
  ['finnish', 2, 19],
] as const)('looser wording, %s: at least %i of %i are recognised', (language, least, of) => {
  const phrases = asked.flatMap((right) => languages[language].looser[right]);
  const recognised = phrases.filter((phrase) => recogniseRight(phrase) !== null);
  expect(phrases).toHaveLength(of);
  expect(recognised.length).toBeGreaterThanOrEqual(least);
});

test('a very long text is looked through quickly', () => {
  const started = performance.now();
  recogniseRight('slett alle de andre '.repeat(2000));
  recogniseRight('a'.repeat(40_000));
  expect(performance.now() - started).toBeLessThan(1000);
});
