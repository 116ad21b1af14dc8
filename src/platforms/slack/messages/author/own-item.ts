import type { KnownBlock, Overflow } from '@slack/types';
import type { OwnItem } from '../../../screen.ts';
import { actionIds } from '../../action-ids.ts';
import { encodeButton } from '../../metadata.ts';
import type { ownItemChoices } from '../../metadata-schema.ts';
import type { Drawing } from '../drawing.ts';
import { longDate } from '../kit/dates.ts';
import { kindLabel, statusForAuthor } from '../kit/labels.ts';
import { shortened } from '../kit/pieces.ts';
import { plain } from '../kit/plain.ts';
import { quote } from '../kit/quote.ts';
import { option } from '../kit/selects.ts';

const listedLimit = 300;

const menu = (item: OwnItem, d: Drawing): Overflow => {
  const choice = (text: string, choice: (typeof ownItemChoices)[number]) =>
    option(text, encodeButton({ is: 'own-item', choice, feedbackId: item.feedbackId }) ?? choice);
  return {
    type: 'overflow',
    action_id: actionIds.ownItemMenu,
    options: [
      choice(d.t('author:button.open'), 'open'),
      ...(item.open
        ? [choice(d.t('author:button.edit'), 'edit'), choice(d.t('author:button.withdraw'), 'withdraw')]
        : []),
    ],
  };
};

/** `LY-7K3F9Q · Mottatt`, and what else is known of it in a line. */
export const itemSummary = (item: OwnItem, d: Drawing): string =>
  [
    `${item.reference} · ${statusForAuthor(item.status, d)}`,
    [kindLabel(item.kind, d), item.application, longDate(item.createdAt, d)].filter(Boolean).join(' · '),
    d.t('author:item.deleteAfter', { date: longDate(item.deleteAfter, d) }),
  ].join('\n');

/** One of the author's own items in a list, with a menu of what they can do about it. */
export const ownItemGroup = (item: OwnItem, d: Drawing): readonly KnownBlock[] => [
  { type: 'section', text: plain(shortened(itemSummary(item, d), 3000)), accessory: menu(item, d) },
  ...quote(item.text === null ? d.t('author:item.textGone') : shortened(item.text, listedLimit)),
];
