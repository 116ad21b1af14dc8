import type { RichTextBlock } from '@slack/types';
import { pieces } from '../../../drawing/kit/pieces.ts';

const quoteLimit = 3000;

/** What a person wrote, whole, in quotes that interpret nothing: a mention or link in it stays letters. */
export const quote = (words: string): RichTextBlock[] =>
  pieces(words, quoteLimit).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: piece }] }],
  }));
