import { authorForm } from '../../drawing/author-form.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AuthorScreen } from '../../screen.ts';
import { fitsAction } from '../metadata.ts';
import { formDialog } from './kit/form-card.ts';
import { readingSheet } from './kit/reading-sheet.ts';
import { sheetDialog } from './kit/sheet-dialog.ts';
import type { TeamsDialog } from './message.ts';

/**
 * A screen as a dialog; null for the confirm card, which belongs under its message. `page` is the page of a long
 * answer, as a *Neste* button names it.
 */
export const authorModal = (screen: AuthorScreen, d: Drawing, page = 0): TeamsDialog | null => {
  if (screen.kind === 'confirm' || screen.kind === 'saving') return null;
  const form = authorForm(screen, d, fitsAction);
  const filled = form === null ? null : formDialog(form, d);
  return filled ?? sheetDialog(readingSheet(screen, d), page, d);
};
