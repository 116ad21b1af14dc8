import { type Customer, statedFields } from '../../features/feedback-intake/customer.ts';
import { oneOf } from './one-of.ts';

/** A customer as the columns of a feedback. */
export interface CustomerColumns {
  readonly company: string | null;
  readonly country: string | null;
  readonly pricePlan: string | null;
  readonly url: string | null;
  readonly matchedBy: string | null;
  readonly stated: string[];
}

export const customerColumns = (customer: Customer | null): CustomerColumns => ({
  company: customer?.company ?? null,
  country: customer?.country ?? null,
  pricePlan: customer?.pricePlan ?? null,
  url: customer?.url ?? null,
  matchedBy: customer?.matchedBy ?? null,
  stated: [...(customer?.stated ?? [])],
});

export const toCustomer = (row: CustomerColumns): Customer | null =>
  row.company === null || row.matchedBy === null
    ? null
    : {
        company: row.company,
        country: row.country,
        pricePlan: row.pricePlan,
        url: row.url,
        matchedBy: oneOf(['workspace', 'email-domain', 'person'] as const, row.matchedBy),
        stated: row.stated.map((field) => oneOf(statedFields, field)),
      };
