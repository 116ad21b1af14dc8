import { type Customer, statedFields } from '../../features/feedback-intake/customer.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { oneOf } from './one-of.ts';
import { sealedFields } from './sealed-fields.ts';

/** A customer as the columns of a feedback; what names them is encrypted, since the person may have said it. */
export interface CustomerColumns {
  readonly company: string | null;
  readonly country: string | null;
  readonly pricePlan: string | null;
  readonly url: string | null;
  readonly matchedBy: string | null;
  readonly stated: string[];
}

export const customerColumns = (
  codec: FieldCodec,
  feedbackId: string,
  customer: Customer | null,
): CustomerColumns => {
  const { seal } = sealedFields(codec, 'Feedback', feedbackId);
  return {
    company: seal('company', customer?.company ?? null),
    country: seal('country', customer?.country ?? null),
    pricePlan: seal('pricePlan', customer?.pricePlan ?? null),
    url: seal('url', customer?.url ?? null),
    matchedBy: customer?.matchedBy ?? null,
    stated: [...(customer?.stated ?? [])],
  };
};

export const toCustomer = (
  codec: FieldCodec,
  row: CustomerColumns & { readonly id: string },
): Customer | null => {
  if (row.company === null || row.matchedBy === null) return null;
  const { open } = sealedFields(codec, 'Feedback', row.id);
  return {
    company: open('company', row.company) ?? '',
    country: open('country', row.country),
    pricePlan: open('pricePlan', row.pricePlan),
    url: open('url', row.url),
    matchedBy: oneOf(['workspace', 'email-domain', 'person'] as const, row.matchedBy),
    stated: row.stated.map((field) => oneOf(statedFields, field)),
  };
};
