import type { AuthorScreen } from '../screen.ts';
import type { ActionData, Carries } from './action-data.ts';
import { answerButton, editButton, giveFeedbackButton, myFeedbackButton } from './author/author-buttons.ts';
import { confirmSheet } from './author/confirm-sheet.ts';
import { formInstead } from './author/form-instead.ts';
import { helpSheet } from './author/help-sheet.ts';
import { homeSheet } from './author/home-sheet.ts';
import { itemSheet } from './author/item-sheet.ts';
import { bareLineSheet, lineSheet } from './author/line-sheet.ts';
import { myFeedbackSheet } from './author/my-feedback-sheet.ts';
import { noticeSheet } from './author/notice-sheet.ts';
import { savedSheet } from './author/saved-sheet.ts';
import type { Drawing } from './drawing.ts';
import { accessSheet } from './rights/access-sheet.ts';
import { eraseConfirmSheet } from './rights/erase-confirm.ts';
import { erasedSheet } from './rights/erased-sheet.ts';
import { exportComingSheet } from './rights/export-file-sheets.ts';
import { exportLinkSheet } from './rights/export-link-sheet.ts';
import { linkCodeSheet, linkedSheet, linkRefusedSheet, unlinkedSheet } from './rights/link-sheets.ts';
import { objectedSheet } from './rights/objected-sheet.ts';
import { complaintSheet, nothingHeldSheet, noticeTextSheet } from './rights/plain-answers.ts';
import { privacyMenuSheet } from './rights/privacy-menu-sheet.ts';
import { recipientsSheet } from './rights/recipients-sheet.ts';
import { rectifiedSheet, rectifyInstead } from './rights/rectify-form.ts';
import { requestsSheet } from './rights/requests-sheet.ts';
import { restrictionSheet } from './rights/restriction-sheet.ts';
import type { Sheet } from './sheet.ts';

/** What to show an author, wherever it is shown: one case for every screen there is. */
export const authorSheet = (screen: AuthorScreen, d: Drawing, carries: Carries<ActionData>): Sheet => {
  switch (screen.kind) {
    case 'notice':
      return noticeSheet(screen, d, carries);
    case 'feedback-form':
      return formInstead(giveFeedbackButton(d), screen.words?.backToAuthor((words) => words) ?? '', d);
    case 'confirm':
      return confirmSheet(screen, d, carries);
    case 'original-missing':
      return lineSheet(d.t('author:line.originalMissing'), d);
    case 'try-again':
      return lineSheet(d.t('author:line.tryAgain'), d);
    case 'saving':
      return bareLineSheet(d.t('author:line.saving'), d);
    case 'saved':
      return savedSheet(screen, d);
    case 'already-saved':
      return lineSheet(d.t('author:line.alreadySaved', { reference: screen.reference }), d, [
        myFeedbackButton(d),
      ]);
    case 'discarded':
      return lineSheet(d.t('author:line.discarded'), d);
    case 'cancelled':
      return lineSheet(d.t('author:line.cancelled'), d);
    case 'empty-text':
      return lineSheet(d.t('author:line.emptyText'), d);
    case 'my-feedback':
      return myFeedbackSheet(screen, d);
    case 'home':
      return homeSheet(screen, d);
    case 'help':
      return helpSheet(d);
    case 'pointer':
      return lineSheet(d.t('author:line.pointer'), d, [giveFeedbackButton(d)]);
    case 'not-allowed':
      return bareLineSheet(d.t('author:line.notAllowed'), d);
    case 'language-set':
      return lineSheet(d.t('author:line.languageSet'), d);
    case 'language-unknown':
      return lineSheet(d.t('author:line.languageUnknown'), d);
    case 'item':
      return itemSheet(screen, d);
    case 'item-form':
      return formInstead(editButton(screen.item.feedbackId, d), '', d);
    case 'item-changed':
      return lineSheet(d.t('author:line.itemChanged', { reference: screen.reference }), d, [
        myFeedbackButton(d),
      ]);
    case 'item-withdrawn':
      return lineSheet(d.t('author:line.itemWithdrawn', { reference: screen.reference }), d, [
        myFeedbackButton(d),
      ]);
    case 'item-closed':
      return lineSheet(
        screen.reference === null
          ? d.t('author:line.itemGone')
          : d.t('author:line.itemClosed', { reference: screen.reference }),
        d,
        [myFeedbackButton(d)],
      );
    case 'answer-form':
      return formInstead(answerButton(screen.feedbackId, d), '', d);
    case 'answer-sent':
      return lineSheet(d.t('author:line.answerSent', { reference: screen.reference }), d);
    case 'solved-thanks':
      return lineSheet(d.t('author:line.solvedThanks', { reference: screen.reference }), d);
    case 'reopened':
      return lineSheet(d.t('author:line.reopened', { reference: screen.reference }), d);
    case 'privacy-menu':
      return privacyMenuSheet(screen, d, carries);
    case 'access':
      return accessSheet(screen, d);
    case 'nothing-held':
      return nothingHeldSheet(screen.controller, d);
    case 'erase-confirm':
      return eraseConfirmSheet(screen, d);
    case 'erased':
      return erasedSheet(screen, d);
    case 'recipients':
      return recipientsSheet(screen, d);
    case 'restriction':
      return restrictionSheet(screen, d);
    case 'restricted':
      return lineSheet(
        screen.about === null
          ? d.t('rights:restriction.doneAll')
          : d.t('rights:restriction.doneOne', { reference: screen.about }),
        d,
      );
    case 'lifting':
      return lineSheet(d.t('rights:restriction.lifting'), d);
    case 'objected':
      return objectedSheet(screen, d);
    case 'no-objection':
      return lineSheet(d.t('rights:objected.none'), d);
    case 'objection-withdrawn':
      return lineSheet(d.t('rights:objected.withdrawn', { reference: screen.reference }), d);
    case 'requests':
      return requestsSheet(screen, d);
    case 'rectify-form':
      return rectifyInstead(d);
    case 'rectified':
      return rectifiedSheet(screen, d);
    case 'export-link':
      return exportLinkSheet(screen, d);
    case 'export-coming':
      return exportComingSheet(screen, d);
    case 'complaint':
      return complaintSheet(screen.controller, d);
    case 'notice-text':
      return noticeTextSheet(screen.notice, d);
    case 'link-code':
      return linkCodeSheet(screen, d);
    case 'linked':
      return linkedSheet(screen, d);
    case 'link-refused':
      return linkRefusedSheet(screen.reason, d);
    case 'unlinked':
      return unlinkedSheet(d);
  }
};
