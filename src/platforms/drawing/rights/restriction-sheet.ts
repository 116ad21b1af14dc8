import type { FeedbackId } from '../../../shared/ids.ts';
import type { AuthorScreen } from '../../screen.ts';
import { actionIds } from '../action-ids.ts';
import { itemSummary } from '../author/own-item.ts';
import type { Drawing } from '../drawing.ts';
import { say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';

const restrict = (feedbackId: FeedbackId | null, text: string) =>
  button(actionIds.restrict, text, { is: 'scope', feedbackId });
const lift = (feedbackId: FeedbackId | null, d: Drawing) =>
  button(actionIds.lift, d.t('rights:restriction.lift'), { is: 'scope', feedbackId });

/** What is restricted now, and a button to change it for all that is theirs or for one item (GDPR art. 18). */
export const restrictionSheet = (
  screen: Extract<AuthorScreen, { kind: 'restriction' }>,
  d: Drawing,
): Sheet => ({
  title: d.t('rights:restriction.title'),
  text: d.t('rights:restriction.introduction'),
  groups: [
    [
      ...say(d.t('rights:restriction.introduction')),
      ...(screen.all ? say(d.t('rights:restriction.allOn')) : []),
      ...row([screen.all ? lift(null, d) : restrict(null, d.t('rights:restriction.all'))]),
      contactBlock(screen.controller, d),
    ],
    screen.items.length === 0 ? [] : say(d.t('rights:restriction.items')),
    ...screen.items.map(({ item, own }) => [
      ...say(itemSummary(item, d)),
      ...row([own ? lift(item.feedbackId, d) : restrict(item.feedbackId, d.t('rights:restriction.one'))]),
    ]),
  ],
  pageAt: (page) => ({ of: 'restrict', page }),
});
