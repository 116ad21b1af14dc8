import type { AuthorScreen } from '../../../screen.ts';
import type { Drawing } from '../drawing.ts';
import type { Sheet } from '../kit/sheet.ts';
import { noticeFallback } from './notice-blocks.ts';
import { noticeGroups } from './notice-groups.ts';

/** The notice as a message or Home tab. */
export const noticeSheet = (screen: Extract<AuthorScreen, { kind: 'notice' }>, d: Drawing): Sheet => ({
  title: d.t('author:notice.title'),
  text: noticeFallback(screen.notice),
  groups: noticeGroups(screen, d),
});
