import type { Settings } from '../../shared/settings.ts';
import type { Translate } from '../../shared/translate.ts';
import type { NoticeContent } from './notice-content.ts';
import { noticeSupplement, objectionBlock } from './notice-supplement.ts';
import { noticeVersionOf } from './notice-version.ts';

/**
 * The notice as people will see it, and its version: the file's bytes as they are together with the objection
 * and the supplement, so that a change of any word asks people again. `t` speaks Norwegian.
 * @throws TypeError when the bytes are not UTF-8
 */
export const loadNoticeContent = (
  noticeBytes: Uint8Array,
  settings: Pick<Settings, 'controller' | 'basis' | 'recipients' | 'retention'>,
  t: Translate,
): NoticeContent => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(noticeBytes);
  const objection = objectionBlock(settings, t);
  const supplement = noticeSupplement(settings, t);
  return {
    version: noticeVersionOf(noticeBytes, [objection, ...supplement]),
    text,
    objection,
    supplement,
    privacyStatement: settings.controller.privacyStatement,
  };
};
