import type { NoticeContent } from '../features/privacy-notice/notice-content.ts';
import type { Language } from '../shared/language.ts';
import type { Pending } from './inbound-event.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** The notice before what the person was about to do; readers of English get a line of their own above it. */
export const noticeScreen = (
  notice: NoticeContent,
  pending: Pending,
  language: Language,
): Answer<AuthorScreen> => ({
  screen: { kind: 'notice', notice, pending, introduction: language === 'en' ? language : null },
  language,
});
