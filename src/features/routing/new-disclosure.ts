import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { Destination } from '../../shared/settings.ts';
import type { NewDisclosure } from '../feedback-intake/feedback-store.ts';
import type { SupportCard } from './support-card.ts';

/** The author's data that a card carries, by the names of our own fields: only those that have a value. */
export const cardFields = (card: SupportCard): readonly string[] => {
  const carried: Readonly<Record<string, unknown>> = {
    text: card.text,
    applicationId: card.application,
    applicationVersion: card.applicationVersion,
    company: card.customer?.company ?? null,
    country: card.customer?.country ?? null,
    pricePlan: card.customer?.pricePlan ?? null,
    url: card.customer?.url ?? null,
  };
  const given = Object.keys(carried).filter((field) => carried[field] !== null);
  return ['reference', 'status', 'kind', 'language', 'createdAt', ...given];
};

/** A row of the disclosure ledger: this destination's recipient was given these fields now. */
export const newDisclosure = (
  deps: { readonly ids: IdSource; readonly clock: Clock },
  destination: Destination,
  fields: readonly string[],
): NewDisclosure => ({
  id: deps.ids.next(),
  recipientId: destination.recipient.id,
  recipientName: destination.recipient.name,
  recipientCountry: destination.recipient.country,
  destinationId: destination.id,
  fields,
  at: deps.clock.now(),
});
