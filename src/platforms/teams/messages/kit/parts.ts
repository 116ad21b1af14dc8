import type { Part } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { agentWords } from '../../../drawing/kit/agent-words.ts';
import { dateAndTime } from '../../../drawing/kit/dates.ts';
import { isLink } from '../../../drawing/kit/linked.ts';
import type { RichTextBlock, Spacing, TextRun } from './elements.ts';

const run = (part: Part, d: Drawing): TextRun => {
  if (typeof part === 'string') return { type: 'TextRun', text: part };
  if ('bold' in part) return { type: 'TextRun', text: part.bold, weight: 'Bolder' };
  if ('code' in part) return { type: 'TextRun', text: part.code, fontType: 'Monospace' };
  if ('ago' in part) return { type: 'TextRun', text: dateAndTime(part.ago, d) };
  // Not a mention: it would notify, and Teams refuses one of somebody who has left the team.
  if ('agent' in part) return { type: 'TextRun', text: agentWords(part.agent, d) };
  // An address is shown as it is written: nobody has to guess where it leads, and it can be read where Teams
  // does not let it be followed.
  const { link } = part;
  return isLink(link)
    ? { type: 'TextRun', text: link, selectAction: { type: 'Action.OpenUrl', url: link } }
    : { type: 'TextRun', text: link };
};

/** One line of literal text, bold words, commands and links. */
export const partsLine = (
  parts: readonly Part[],
  d: Drawing,
  spacing: Spacing = 'Medium',
  looks: Pick<TextRun, 'isSubtle' | 'size'> = {},
): RichTextBlock => ({
  type: 'RichTextBlock',
  spacing,
  inlines: parts.filter((part) => part !== '').map((part) => ({ ...run(part, d), ...looks })),
});
