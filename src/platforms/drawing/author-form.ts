import type { AuthorScreen } from '../screen.ts';
import type { Carries, FormData } from './action-data.ts';
import { answerForm } from './author/answer-form.ts';
import { feedbackForm } from './author/feedback-form.ts';
import { itemForm } from './author/item-form.ts';
import { noticeForm } from './author/notice-form.ts';
import type { Drawing } from './drawing.ts';
import type { Form } from './form.ts';
import { eraseConfirmForm } from './rights/erase-confirm.ts';
import { rectifyForm } from './rights/rectify-form.ts';

/** The screens that are something to fill in and submit; null for those that are only read. */
export const authorForm = (screen: AuthorScreen, d: Drawing, carries: Carries<FormData>): Form | null => {
  switch (screen.kind) {
    case 'notice':
      return noticeForm(screen, d, carries);
    case 'feedback-form':
      return feedbackForm(screen, d);
    case 'item-form':
      return itemForm(screen, d);
    case 'answer-form':
      return answerForm(screen, d);
    case 'rectify-form':
      return rectifyForm(screen, d);
    case 'erase-confirm':
      return eraseConfirmForm(screen, d);
    default:
      return null;
  }
};
