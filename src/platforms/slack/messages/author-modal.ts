import type { ModalView } from '@slack/types';
import { authorForm } from '../../drawing/author-form.ts';
import { authorSheet } from '../../drawing/author-sheet.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { AuthorScreen } from '../../screen.ts';
import { fitsButton, fitsModal } from '../metadata.ts';
import { formModal } from './kit/form-modal.ts';
import { sheetModal } from './kit/sheet-view.ts';

/**
 * A screen as a modal; null for the confirm card, which belongs under its message. `page` is the page of a long
 * answer, as a *Neste* button names it.
 */
export const authorModal = (screen: AuthorScreen, d: Drawing, page = 0): ModalView | null => {
  if (screen.kind === 'confirm' || screen.kind === 'saving') return null;
  const form = authorForm(screen, d, fitsModal);
  return form === null ? sheetModal(authorSheet(screen, d, fitsButton), page, d) : formModal(form, d);
};
