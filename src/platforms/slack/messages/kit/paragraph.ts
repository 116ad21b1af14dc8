import type { RichTextBlock, RichTextElement } from '@slack/types';

export type Part = string | { readonly bold: string } | { readonly code: string } | { readonly link: string };

const isLink = (url: string): boolean => /^(https?|mailto):/i.test(url) && URL.canParse(url);

const drawn = (part: Part): RichTextElement => {
  if (typeof part === 'string') return { type: 'text', text: part };
  if ('bold' in part) return { type: 'text', text: part.bold, style: { bold: true } };
  if ('code' in part) return { type: 'text', text: part.code, style: { code: true } };
  // An address is shown as it is written: nobody has to guess where it leads.
  return isLink(part.link) ? { type: 'link', url: part.link } : { type: 'text', text: part.link };
};

/** One paragraph of literal text, bold words, commands and links. */
export const paragraph = (...parts: readonly Part[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: parts.filter((part) => part !== '').map(drawn) }],
});

/** A bulleted list of such paragraphs. */
export const bullets = (items: readonly (readonly Part[])[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((parts) => ({
        type: 'rich_text_section',
        elements: parts.filter((part) => part !== '').map(drawn),
      })),
    },
  ],
});

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/i;

/** A sentence in which web addresses can be followed. */
export const linked = (sentence: string): readonly Part[] =>
  sentence.split(address).map((piece, index) => (index % 2 === 1 ? { link: piece } : piece));
