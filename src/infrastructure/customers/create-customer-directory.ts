import { domainToASCII } from 'node:url';
import type { Customer, CustomerDirectory } from '../../features/feedback-intake/customer.ts';
import type { CustomerRow } from '../../shared/customer-row.ts';
import { cutUrl } from './cut-url.ts';

/**
 * Finds customers among the rows of `customers.csv`. The workspace wins over the e-mail's domain; a domain
 * matches in any case of letters and as a whole, so a subdomain that is not listed is another customer's.
 */
export const createCustomerDirectory = (rows: readonly CustomerRow[]): CustomerDirectory => {
  const byWorkspace = new Map<string, CustomerRow>();
  const byDomain = new Map<string, CustomerRow>();
  for (const row of rows) {
    if (row.workspace !== null) byWorkspace.set(`${row.platform} ${row.workspace}`, row);
    if (row.domain !== null) byDomain.set(row.domain, row);
  }
  return {
    find({ platform, workspaceId, email }) {
      const ofWorkspace = byWorkspace.get(`${platform} ${workspaceId}`);
      if (ofWorkspace !== undefined) return customer(ofWorkspace, 'workspace');
      const ofDomain = email === null ? undefined : byDomain.get(domainOf(email));
      return ofDomain === undefined ? null : customer(ofDomain, 'email-domain');
    },
  };
};

const domainOf = (email: string): string => domainToASCII(email.slice(email.lastIndexOf('@') + 1).trim());

const customer = (row: CustomerRow, matchedBy: Customer['matchedBy']): Customer => ({
  company: row.company,
  country: row.country,
  pricePlan: row.pricePlan,
  url: row.url === null ? null : cutUrl(row.url),
  matchedBy,
  stated: [],
});
