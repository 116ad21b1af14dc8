import { billing, customers, privacy, product, secondCustomer, support } from './whole-seed.ts';

export const destinationAt = (channel: string, shows: string) => ({
  platform: 'slack',
  workspace: support,
  channel,
  recipient: 'support-as',
  shows,
});

/** What `lytt.yaml` says for `wholeSeed`. */
export const wholeSettings = () => ({
  controller: {
    name: 'Eksempel AS',
    organisationNumber: '999999999',
    address: 'Karenslyst allé 56, 0277 Oslo',
    contact: 'personvern@eksempel.example.com',
    dataProtectionOfficer: 'none',
    privacyStatement: 'https://eksempel.example.com/personvern',
    supervisoryAuthority: 'https://www.datatilsynet.no/klage',
  },
  basis: {
    kind: 'legitimate-interest',
    assessment: 'https://eksempel.example.com/avveining',
    interest: 'følge opp tilbakemeldinger',
  },
  applications: [
    { id: 'visma-net', name: 'Visma.net' },
    { id: 'eaccounting', name: 'eAccounting' },
  ],
  customers: { file: 'customers.csv' },
  recipients: {
    'support-as': {
      name: 'Support AS',
      country: 'NO',
      role: 'group-company',
      agreement: 'https://eksempel.example.com/dpa',
    },
  },
  destinations: {
    billing: destinationAt(billing, 'content'),
    product: destinationAt(product, 'content'),
    privacy: destinationAt(privacy, 'reference'),
  },
  routes: [
    { when: { contains: ['faktura'] }, to: ['billing', 'product'] },
    { when: { application: 'eaccounting' }, to: ['billing'] },
  ],
  fallback: 'product',
  privacyDestination: 'privacy',
  retention: {
    afterHandled: '90d',
    ceiling: '12mo',
    requestIdentity: '90d',
    requests: '24mo',
    uninstalled: '0d',
  },
  collect: { email: true, displayName: true },
  customersFrom: { slack: [customers, secondCustomer] },
});

/** The file itself, with what else it says; JSON is YAML. */
export const wholeYaml = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...wholeSettings(), ...more });

/** `customers.csv` for it. */
export const wholeCustomers = `platform,workspace,domain,company,country,pricePlan,url
slack,${customers},,Fjellheim Bakeri AS,NO,Premium,https://fjellheim.example.com/
`;
