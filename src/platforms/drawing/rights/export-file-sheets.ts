import type { AuthorMessage } from '../../../features/feedback-intake/author-message.ts';
import type { Controller } from '../../../shared/settings.ts';
import type { AuthorScreen } from '../../screen.ts';
import { lineSheet } from '../author/line-sheet.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { row } from '../kit/button.ts';
import { dateAndTime } from '../kit/dates.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';
import { rightButton } from './rights-row.ts';

/** Files are on their way; what happens to them is not the same on both platforms. */
export const exportComingSheet = (
  { controller }: Extract<AuthorScreen, { kind: 'export-coming' }>,
  d: Drawing,
): Sheet => {
  const text = d.t(d.platform === 'slack' ? 'rights:export.comingSlack' : 'rights:export.comingTeams');
  return {
    title: d.t('rights:export.title'),
    text,
    groups: [[...say(text), contactBlock(controller, d)]],
  };
};

/** What stands over the files: what they are, where they lie, who deletes them and when. */
export const exportSentSheet = (until: Date, controller: Controller, d: Drawing): Sheet => {
  const values = { until: dateAndTime(until, d) };
  const text =
    d.platform === 'slack' ? d.t('rights:export.sentSlack', values) : d.t('rights:export.sentTeams', values);
  return {
    title: d.t('rights:export.title'),
    text,
    groups: [[...say(text), contactBlock(controller, d)]],
  };
};

/** The files could not be handed over: what to do about it, and where all of it can be read at once. */
export const exportFailedSheet = (
  { missingPermission, controller }: Extract<AuthorMessage, { kind: 'export-failed' }>,
  d: Drawing,
): Sheet => {
  const text = d.t(missingPermission ? 'rights:export.notPermitted' : 'rights:export.failed');
  return {
    title: d.t('rights:export.title'),
    text,
    groups: [[...say(text), ...row([rightButton('access', d)]), contactBlock(controller, d)]],
  };
};

export type OfferEnd = 'stored' | 'declined' | 'failed' | 'gone';

const ends = {
  stored: 'rights:export.stored',
  declined: 'rights:export.declined',
  failed: 'rights:export.notStored',
  gone: 'rights:export.offerGone',
} as const satisfies Record<OfferEnd, string>;

/** What came of offering a file: where it is, and who can delete it there. */
export const exportOfferSheet = (ended: OfferEnd, d: Drawing): Sheet => lineSheet(d.t(ends[ended]), d);
