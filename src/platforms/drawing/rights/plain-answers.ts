import { registeredPage } from '../../../features/data-rights/registered-page.ts';
import type { NoticeContent } from '../../../features/privacy-notice/notice-content.ts';
import type { Controller } from '../../../shared/settings.ts';
import { noticeBlocks } from '../author/notice-blocks.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import type { Sheet } from '../sheet.ts';
import { complaintBlock, contactBlock } from './contact-block.ts';

/** Nothing is held: said plainly, with what was looked for. */
export const nothingHeldSheet = (controller: Controller, d: Drawing): Sheet => ({
  title: d.t('rights:access.title'),
  text: d.t('rights:nothingHeld'),
  groups: [[...say(d.t('rights:nothingHeld')), contactBlock(controller, d), complaintBlock(controller, d)]],
});

/** Where to complain (GDPR art. 77): nobody has to ask us first. */
export const complaintSheet = (controller: Controller, d: Drawing): Sheet => ({
  title: d.t('rights:complaint.title'),
  text: d.t('rights:complaint.text'),
  groups: [
    [...say(d.t('rights:complaint.text')), complaintBlock(controller, d), contactBlock(controller, d)],
  ],
});

/** The notice again, to be read, and what is registered: made from the inventory, so that it is what there is. */
export const noticeTextSheet = (notice: NoticeContent, d: Drawing): Sheet => ({
  title: d.t('rights:menu.title'),
  text: d.t('rights:noticeText'),
  groups: [
    noticeBlocks(notice, false, d),
    [
      { kind: 'header', text: d.t('rights:registered.title') },
      ...say(d.t('rights:registered.introduction')),
      {
        kind: 'facts',
        rows: registeredPage(d.t, d.language).map(
          ({ title, sentences }) => [title, sentences.join(' ')] as const,
        ),
      },
    ],
  ],
});
