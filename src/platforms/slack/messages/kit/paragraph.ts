import type { RichTextBlock, RichTextElement } from '@slack/types';
import type { Part } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { agentWords } from '../../../drawing/kit/agent-words.ts';
import { dateAndTime } from '../../../drawing/kit/dates.ts';
import { isLink } from '../../../drawing/kit/linked.ts';

const drawn = (part: Part, d: Drawing): RichTextElement => {
  if (typeof part === 'string') return { type: 'text', text: part };
  if ('bold' in part) return { type: 'text', text: part.bold, style: { bold: true } };
  if ('code' in part) return { type: 'text', text: part.code, style: { code: true } };
  if ('ago' in part) return { type: 'text', text: dateAndTime(part.ago, d) };
  if ('agent' in part) return { type: 'text', text: agentWords(part.agent, d) };
  // An address is shown as it is written: nobody has to guess where it leads.
  return isLink(part.link) ? { type: 'link', url: part.link } : { type: 'text', text: part.link };
};

const drawnParts = (parts: readonly Part[], d: Drawing): RichTextElement[] =>
  parts.filter((part) => part !== '').map((part) => drawn(part, d));

/** One paragraph of literal text, bold words, commands and links. */
export const paragraph = (parts: readonly Part[], d: Drawing): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: drawnParts(parts, d) }],
});

/** A bulleted list of such paragraphs. */
export const bullets = (items: readonly (readonly Part[])[], d: Drawing): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((parts) => ({ type: 'rich_text_section', elements: drawnParts(parts, d) })),
    },
  ],
});
