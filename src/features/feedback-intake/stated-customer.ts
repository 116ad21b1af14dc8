import { type Customer, statedFields } from './customer.ts';
import type { Person } from './person-store.ts';

/**
 * The customer with the person's own statements in place of what the list says (GDPR art. 16). Without a company,
 * listed or stated, the customer stays unknown.
 */
export const statedCustomer = (listed: Customer | null, stated: Person['stated']): Customer | null => {
  const company = stated.company ?? listed?.company ?? null;
  if (company === null || company === '') return listed;
  const listedOr = (field: 'country' | 'pricePlan'): string | null => {
    const own = stated[field];
    return own === null ? (listed?.[field] ?? null) : own === '' ? null : own;
  };
  return {
    company,
    country: listedOr('country'),
    pricePlan: listedOr('pricePlan'),
    url: listed?.url ?? null,
    matchedBy: listed?.matchedBy ?? 'person',
    stated: statedFields.filter((field) => stated[field] !== null),
  };
};
