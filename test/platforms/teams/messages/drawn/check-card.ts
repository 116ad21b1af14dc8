import type { TeamsDialog, TeamsMessage } from '../../../../../src/platforms/teams/messages/message.ts';
import { examineCard } from '../../../../../src/playground/teams/cards/examine-card.ts';

/** Microsoft: a message with its card, counted as UTF-16. */
const mostBytes = 100 * 1024;

const problems = (card: unknown, where: 'message' | 'dialog'): string[] => {
  const { fatal, wrong } = examineCard(card, where);
  const bytes = Buffer.byteLength(JSON.stringify(card), 'utf16le');
  return [...fatal, ...wrong, ...(bytes > mostBytes ? [`${bytes} bytes are more than Teams takes`] : [])];
};

/** What Teams would refuse, cut or hide of a message. */
export const checkMessage = ({ card, summary, speak }: TeamsMessage): string[] => [
  ...problems({ card, summary, speak }.card, 'message'),
  ...(Buffer.byteLength(JSON.stringify({ card, summary, speak }), 'utf16le') > mostBytes
    ? ['the message is too large']
    : []),
  ...(summary.trim().length > 5 ? [] : ['the summary says nothing']),
];

/** The same of a dialog. */
export const checkDialog = ({ card, title }: TeamsDialog): string[] => [
  ...problems(card, 'dialog'),
  ...(title.trim() === '' || title.length > 24 ? [`a title of ${title.length}`] : []),
];
