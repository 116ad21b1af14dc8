import type { Part } from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { dateAndTime } from '../../../drawing/kit/dates.ts';
import { isLink } from '../../../drawing/kit/linked.ts';
import type { RichTextBlock, Spacing, TextRun } from './elements.ts';

/**
 * A mention needs the agent's name, which nobody here has looked up, and Teams refuses one of somebody who is not
 * in the team: so it is only said that a colleague has it, and whether they are elsewhere.
 */
const agentWords = (platform: 'slack' | 'teams', d: Drawing): string =>
  platform === 'teams' ? d.t('support:colleague') : d.t('support:someoneElsewhere');

const run = (part: Part, d: Drawing): TextRun => {
  if (typeof part === 'string') return { type: 'TextRun', text: part };
  if ('bold' in part) return { type: 'TextRun', text: part.bold, weight: 'Bolder' };
  if ('code' in part) return { type: 'TextRun', text: part.code, fontType: 'Monospace' };
  if ('ago' in part) return { type: 'TextRun', text: dateAndTime(part.ago, d) };
  if ('agent' in part) return { type: 'TextRun', text: agentWords(part.agent.platform, d) };
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
