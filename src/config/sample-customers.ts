import type { CustomerRow } from '../shared/customer-row.ts';

const fjellheim = {
  domain: null,
  company: 'Fjellheim Bakeri AS',
  country: 'NO',
  pricePlan: 'Standard',
  url: 'https://fjellheim.example.com/',
} as const;

/** The invented customer whose people write in the playground, on both platforms. */
export const sampleCustomers: readonly CustomerRow[] = [
  { ...fjellheim, platform: 'slack', workspace: 'T0CUSTOMER' },
  { ...fjellheim, platform: 'teams', workspace: '0f1e11d0-0000-4000-8000-00000000fe11' },
];
