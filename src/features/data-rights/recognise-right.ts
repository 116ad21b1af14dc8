import { foldText } from './fold-text.ts';
import type { Right } from './right.ts';
import { rightPhrases } from './right-phrases.ts';
import { rightOfWord } from './right-words.ts';

/** Whole messages that ask for privacy as such. */
const topics = ['personvern', 'privacy', 'gdpr', 'dataskydd', 'integritet', 'databeskyttelse', 'tietosuoja'];
/** One-word messages that also mean something else ("status", "info", "rett", "hent") are not taken as a right. */
const plainWords: readonly Right[] = ['access', 'erase', 'object', 'restrict'];

const bare = (folded: string): string => folded.replace(/[.!?,]+$/g, '');

/**
 * Guesses from free text whether somebody asks about their own data. It opens no right and closes none: the
 * guess only decides which button stands first on a menu that has them all. `menu`: privacy, but no certain right.
 */
export const recogniseRight = (text: string): Right | 'menu' | null => {
  const folded = foldText(text);
  if (folded === '') return null;
  const whole = bare(folded);
  if (topics.includes(whole)) return 'menu';
  const word = rightOfWord(whole);
  if (word !== null && plainWords.includes(word)) return word;
  for (const [right, phrases] of rightPhrases) {
    if (phrases.test(folded)) return right;
  }
  return null;
};
