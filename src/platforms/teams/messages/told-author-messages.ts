import type { AuthorMessage } from '../../../features/feedback-intake/author-message.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import { toldAuthorSheet } from '../../drawing/told-author-sheet.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/** What the bot tells an author on its own. One message, but for a very long reply; the last one has the buttons. */
export const toldAuthorMessages = (message: AuthorMessage, d: Drawing): readonly TeamsMessage[] =>
  sheetMessages(toldAuthorSheet(message, d), d);
