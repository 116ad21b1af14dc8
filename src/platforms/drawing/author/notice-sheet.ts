import type { AuthorScreen } from '../../screen.ts';
import type { ActionData, Carries } from '../action-data.ts';
import type { Drawing } from '../drawing.ts';
import type { Sheet } from '../sheet.ts';
import { noticeFallback } from './notice-blocks.ts';
import { noticeGroups } from './notice-groups.ts';

/** The notice as a message or Home tab. */
export const noticeSheet = (
  screen: Extract<AuthorScreen, { kind: 'notice' }>,
  d: Drawing,
  carries: Carries<ActionData>,
): Sheet => ({
  title: d.t('author:notice.title'),
  text: noticeFallback(screen.notice),
  groups: noticeGroups(screen, d, carries),
});
