/**
 * Lower case, one spelling of Nordic letters (å/ä→a, ø/ö→o, æ→ae) and single spaces, so that plain ASCII
 * patterns find words however they were typed. For recognising only: nothing folded is ever kept.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åä]/gu, 'a')
    .replace(/[øö]/gu, 'o')
    .replace(/æ/gu, 'ae')
    .replace(/[’`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
