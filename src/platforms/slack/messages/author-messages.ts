import { authorSheet } from '../../drawing/author-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AuthorScreen } from '../../screen.ts';
import { fitsButton } from '../metadata.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { SlackMessage } from './message.ts';

/**
 * A screen as messages that only its author sees (direct or ephemeral). Nearly always one; long answers take
 * several, to be sent in this order, because nothing is left out.
 */
export const authorMessages = (screen: AuthorScreen, d: Drawing): readonly SlackMessage[] =>
  sheetMessages(authorSheet(screen, d, fitsButton), d);
