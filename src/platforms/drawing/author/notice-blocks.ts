import type { NoticeContent } from '../../../features/privacy-notice/notice-content.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, context, divider, say } from '../kit/blocks.ts';
import { linked } from '../kit/linked.ts';

/**
 * The notice whole, then the right to object apart from all else (GDPR art. 21(4)), then what the notice lacks.
 * Never shortened. `introduced` puts a line in the reader's own language before it.
 */
export const noticeBlocks = (notice: NoticeContent, introduced: boolean, d: Drawing): readonly Block[] => [
  ...(introduced ? [context(d.t('author:notice.introduction'))] : []),
  ...say(notice.text),
  divider,
  ...say(notice.objection),
  divider,
  bullets(notice.supplement.map(linked)),
];

/** The same as one text, for screen readers and notifications. */
export const noticeFallback = (notice: NoticeContent): string =>
  [notice.text, notice.objection, ...notice.supplement].join('\n\n');
