import type { Part } from '../block.ts';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/i;

/** A sentence in which web addresses can be followed. */
export const linked = (sentence: string): readonly Part[] =>
  sentence.split(address).map((piece, index) => (index % 2 === 1 ? { link: piece } : piece));

/** Whether an address may be followed: nothing but the web and mail. */
export const isLink = (url: string): boolean => /^(https?|mailto):/i.test(url) && URL.canParse(url);
