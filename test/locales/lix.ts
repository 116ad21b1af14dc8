/** Texts shorter than this are labels; a formula for running text says nothing about them. */
const fewestWords = 8;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];

const plain = (text: string): string =>
  text.replaceAll(/\{\{[^}]*\}\}/g, 'x').replaceAll(/https?:\/\/\S+|[*_~`#>]/g, ' ');

/**
 * Läsbarhetsindex: words per sentence plus the share of words over six letters, in per cent. Below 30 is easy,
 * 40–50 is the language of newspapers and authorities.
 */
export function lix(text: string): number {
  const words = wordsOf(plain(text));
  const sentences = plain(text)
    .split(/[.!?:]+(?=\s|$)|\n+/)
    .filter((part) => wordsOf(part).length > 0);
  const long = words.filter((word) => word.length > 6);
  return words.length === 0 ? 0 : words.length / sentences.length + (100 * long.length) / words.length;
}

/** The running text among these, a paragraph each. */
export const runningText = (texts: Iterable<string>): string =>
  [...texts].filter((text) => wordsOf(plain(text)).length >= fewestWords).join('\n');
