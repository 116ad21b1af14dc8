import type { Customer } from '../../features/feedback-intake/customer.ts';
import { oneOf } from './one-of.ts';

/** A customer as the columns of a feedback. */
export interface CustomerColumns {
  readonly company: string | null;
  readonly country: string | null;
  readonly pricePlan: string | null;
  readonly url: string | null;
  readonly matchedBy: string | null;
}

export const customerColumns = (customer: Customer | null): CustomerColumns => ({
  company: customer?.company ?? null,
  country: customer?.country ?? null,
  pricePlan: customer?.pricePlan ?? null,
  url: customer?.url ?? null,
  matchedBy: customer?.matchedBy ?? null,
});

export const toCustomer = (row: CustomerColumns): Customer | null =>
  row.company === null || row.matchedBy === null
    ? null
    : {
        company: row.company,
        country: row.country,
        pricePlan: row.pricePlan,
        url: row.url,
        matchedBy: oneOf(['workspace', 'email-domain'] as const, row.matchedBy),
      };
