import type { NewDisclosure } from '../../features/feedback-intake/feedback-store.ts';
import type { Disclosure as DisclosureRow } from './generated/client.ts';

/** A ledger row of one feedback; it is kept as long as the feedback is. */
export const disclosureRow = (
  feedback: { readonly id: string; readonly personId: string; readonly deleteAfter: Date },
  disclosure: NewDisclosure,
): DisclosureRow => ({
  id: disclosure.id,
  personId: feedback.personId,
  feedbackId: feedback.id,
  recipientId: disclosure.recipientId,
  recipientName: disclosure.recipientName,
  recipientCountry: disclosure.recipientCountry,
  destinationId: disclosure.destinationId,
  fields: [...disclosure.fields],
  at: disclosure.at,
  deleteAfter: feedback.deleteAfter,
});
