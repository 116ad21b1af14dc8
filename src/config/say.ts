import { nearest } from './nearest.ts';

/** What tokens, keys, passwords in URLs and the like look like: an operator may paste one in the wrong place. */
const looksSecret = /xox[a-z]|xapp-|:\/\/[^/\s]*:[^/\s]*@|PRIVATE KEY|[A-Za-z0-9+/_-]{40,}/;

/** A configured value as a sentence may quote it: shortened, and not at all when it looks like a secret. */
export const shown = (value: unknown): string => {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = String(value);
  if (looksSecret.test(text)) return 'something that looks like a secret (not shown)';
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
};

/** `a`, `a or b`, `a, b or c`. */
export const oneOf = (words: readonly string[]): string => joined(words, 'or');

/** `a`, `a and b`, `a, b and c`. */
export const allOf = (words: readonly string[]): string => joined(words, 'and');

const joined = (words: readonly string[], last: string): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** `did you mean "x"?`, or else what there is to choose from. Ends the sentence. */
export const didYouMean = (word: string, candidates: readonly string[], otherwise: string): string => {
  const close = nearest(word, candidates);
  return close === null ? `${otherwise}.` : `did you mean "${close}"?`;
};
