import type { AuthorMessage } from '../../features/feedback-intake/author-message.ts';
import { handledSheet } from './author/handled-sheet.ts';
import { bareLineSheet, lineSheet } from './author/line-sheet.ts';
import { replySheet } from './author/reply-sheet.ts';
import { savedSheet } from './author/saved-sheet.ts';
import type { Drawing } from './drawing.ts';
import { exportFailedSheet } from './rights/export-file-sheets.ts';
import { accountLinkedSheet } from './rights/link-sheets.ts';
import { requestNewsSheet } from './rights/request-news-sheet.ts';
import type { Sheet } from './sheet.ts';

/** What the bot tells an author on its own: one case for every message there is. */
export const toldAuthorSheet = (message: AuthorMessage, d: Drawing): Sheet => {
  switch (message.kind) {
    case 'saved':
      return savedSheet(message, d);
    case 'original-missing':
      return lineSheet(d.t('author:line.originalMissing'), d);
    case 'notice-changed':
      return lineSheet(d.t('author:line.noticeChanged'), d);
    case 'guest-refused':
      return bareLineSheet(d.t('author:line.guestRefused'), d);
    case 'reply':
      return replySheet(message, d);
    case 'handled':
      return handledSheet(message, d);
    case 'account-linked':
      return accountLinkedSheet(message.others, d);
    case 'export-failed':
      return exportFailedSheet(message, d);
    case 'request-news':
      return requestNewsSheet(message, d);
  }
};
