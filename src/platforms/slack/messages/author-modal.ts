import type { ModalView } from '@slack/types';
import type { AuthorScreen } from '../../screen.ts';
import { answerFormModal } from './author/answer-form-modal.ts';
import { feedbackFormModal } from './author/feedback-form-modal.ts';
import { itemFormModal } from './author/item-form-modal.ts';
import { noticeModal } from './author/notice-modal.ts';
import { authorSheet } from './author-sheet.ts';
import type { Drawing } from './drawing.ts';
import { sheetModal } from './kit/sheet-view.ts';
import { eraseConfirmModal } from './rights/erase-confirm.ts';

/**
 * A screen as a modal; null for the confirm card, which belongs under its message. `page` is the page of a long
 * answer, as a *Neste* button names it.
 */
export const authorModal = (screen: AuthorScreen, d: Drawing, page = 0): ModalView | null => {
  switch (screen.kind) {
    case 'confirm':
    case 'saving':
      return null;
    case 'notice':
      return noticeModal(screen, d);
    case 'feedback-form':
      return feedbackFormModal(screen, d);
    case 'item-form':
      return itemFormModal(screen, d);
    case 'answer-form':
      return answerFormModal(screen, d);
    case 'erase-confirm':
      return eraseConfirmModal(screen, d);
    default:
      return sheetModal(authorSheet(screen, d), page, d);
  }
};
