import { authorForm } from '../../drawing/author-form.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AuthorScreen } from '../../screen.ts';
import { fitsAction } from '../metadata.ts';
import { formMessage } from './kit/form-card.ts';
import { readingSheet } from './kit/reading-sheet.ts';
import { sheetMessages } from './kit/sheet-messages.ts';
import type { TeamsMessage } from './message.ts';

/**
 * A screen as messages in its author's own chat. Forms are filled in right there; the notice is read there.
 * Nearly always one message; long answers take several, to be sent in this order, because nothing is left out.
 */
export const authorMessages = (screen: AuthorScreen, d: Drawing): readonly TeamsMessage[] => {
  const form = screen.kind === 'notice' ? null : authorForm(screen, d, fitsAction);
  const filled = form === null ? null : formMessage(form, d);
  return filled === null ? sheetMessages(readingSheet(screen, d), d) : [filled];
};
