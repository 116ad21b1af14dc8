import type { CustomerRow } from '../shared/customer-row.ts';

/** The invented customer whose people write in the playground. */
export const sampleCustomers: readonly CustomerRow[] = [
  {
    platform: 'slack',
    workspace: 'T0CUSTOMER',
    domain: null,
    company: 'Fjellheim Bakeri AS',
    country: 'NO',
    pricePlan: 'Standard',
    url: 'https://fjellheim.example.com/',
  },
];
