import type { Customer, CustomerDirectory } from '../../src/features/feedback-intake/customer.ts';

/** Customers by workspace. */
export const createFakeCustomers = (
  byWorkspace: Readonly<Record<string, Omit<Customer, 'matchedBy' | 'stated'>>> = {},
): CustomerDirectory => ({
  find: ({ workspaceId }) => {
    const customer = byWorkspace[workspaceId];
    return customer === undefined ? null : { ...customer, matchedBy: 'workspace', stated: [] };
  },
});
