import type { SectionBlock } from '@slack/types';
import type { SupportCard } from '../../../../features/routing/support-card.ts';
import type { Drawing } from '../drawing.ts';
import { countryName } from '../kit/dates.ts';
import { kindLabel, languageLabel } from '../kit/labels.ts';
import { shortened } from '../kit/pieces.ts';
import { plain } from '../kit/plain.ts';

const fieldLimit = 300;

/** What is known of a feedback beside its words; plain text, so that a company's name is only a name. */
export const cardFacts = (card: SupportCard, d: Drawing): SectionBlock => {
  const { customer } = card;
  const rows: readonly (readonly [string, string | null])[] = [
    [d.t('support:field.kind'), kindLabel(card.kind, d)],
    [
      d.t('support:field.application'),
      card.application === null
        ? null
        : [card.application, card.applicationVersion].filter(Boolean).join(' '),
    ],
    [
      d.t('support:field.applicationVersion'),
      // Without a program to stand behind it is said on its own.
      card.application === null ? card.applicationVersion : null,
    ],
    [d.t('support:field.customer'), customer?.company ?? d.t('support:unknownCustomer')],
    [d.t('support:field.country'), customer?.country == null ? null : countryName(customer.country, d)],
    [d.t('support:field.pricePlan'), customer?.pricePlan ?? null],
    [d.t('support:field.url'), customer?.url ?? null],
    [d.t('support:field.language'), languageLabel(card.language, d)],
  ];
  return {
    type: 'section',
    fields: rows.flatMap(([label, value]) =>
      value === null || value === '' ? [] : [plain(shortened(`${label}: ${value}`, fieldLimit))],
    ),
  };
};
