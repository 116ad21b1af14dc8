import type { OwnItem } from '../../screen.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { longDate } from '../kit/dates.ts';
import { kindLabel, statusForAuthor } from '../kit/labels.ts';
import { shortened } from '../kit/pieces.ts';

const listedLimit = 300;

/** `LY-7K3F9Q · Mottatt`, and what else is known of it in a line. */
export const itemSummary = (item: OwnItem, d: Drawing): string =>
  [
    `${item.reference} · ${statusForAuthor(item.status, d)}`,
    [kindLabel(item.kind, d), item.application, longDate(item.createdAt, d)].filter(Boolean).join(' · '),
    d.t('author:item.deleteAfter', { date: longDate(item.deleteAfter, d) }),
    ...(item.restricted ? [d.t('rights:restriction.mark')] : []),
  ].join('\n');

/** One of the author's own items in a list, with what they can do about it. */
export const ownItemGroup = (item: OwnItem, d: Drawing): readonly Block[] => [
  {
    kind: 'own-item',
    feedbackId: item.feedbackId,
    summary: itemSummary(item, d),
    quote: item.text === null ? d.t('author:item.textGone') : shortened(item.text, listedLimit),
    open: item.open,
  },
];
