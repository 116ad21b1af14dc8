import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { BlockOf } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { glance } from '../kit/blocks.ts';
import { countryName } from '../kit/dates.ts';
import { kindLabel, languageLabel } from '../kit/labels.ts';

/** What is known of a feedback beside its words; literal, so that a company's name is only a name. */
export const cardFacts = (card: SupportCard, d: Drawing): BlockOf<'glance'> => {
  const { customer } = card;
  return glance([
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
  ]);
};
