import type { NoticeContent } from '../../src/features/privacy-notice/notice-content.ts';
import { noticeVersionOf } from '../../src/features/privacy-notice/notice-version.ts';

/** A short notice; another text is another version. */
export const sampleNotice = (text = 'Personvern'): NoticeContent => ({
  version: noticeVersionOf(new TextEncoder().encode(text), ['Du kan protestere.']),
  text,
  objection: 'Du kan protestere.',
  supplement: ['Det er frivillig å gi tilbakemelding.'],
  privacyStatement: 'https://example.com/personvern',
});
