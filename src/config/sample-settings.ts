import type { Settings } from '../shared/settings.ts';

const supportAs = {
  id: 'support-as',
  name: 'Support AS',
  country: 'NO',
  role: 'group-company',
  agreement: 'https://intranet.example/dpa/1',
  transfer: null,
} as const;

/**
 * What the playground runs on when there is no `lytt.yaml`: an invented company whose support sits on both
 * platforms, so that what customers write crosses from one to the other.
 */
export const sampleSettings: Settings = {
  controller: {
    name: 'Eksempel AS',
    organisationNumber: '999999999',
    address: 'Karenslyst allé 56, 0277 Oslo',
    contact: 'privacy@visma.com',
    dataProtectionOfficer: null,
    privacyStatement: 'https://www.visma.com/privacy-statement/norwegian/',
    supervisoryAuthority: 'https://www.datatilsynet.no/klage',
    timeZone: 'Europe/Oslo',
  },
  basis: {
    kind: 'legitimate-interest',
    assessment: 'https://intranet.example/interesseavveining',
    interest: 'følge opp og forstå tilbakemeldinger fra kunder',
  },
  applications: [
    { id: 'visma-net', name: 'Visma.net' },
    { id: 'eaccounting', name: 'eAccounting' },
  ],
  recipients: [supportAs],
  destinations: [
    {
      id: 'billing',
      platform: 'slack',
      workspaceId: 'T0SUPPORT',
      channel: 'C0BILLING',
      recipient: supportAs,
      shows: 'content',
    },
    {
      id: 'product',
      platform: 'teams',
      workspaceId: '19:support-team@thread.tacv2',
      channel: '19:support-produkt@thread.tacv2',
      recipient: supportAs,
      shows: 'content',
    },
    {
      id: 'privacy',
      platform: 'slack',
      workspaceId: 'T0SUPPORT',
      channel: 'C0PRIVACY',
      recipient: supportAs,
      shows: 'reference',
    },
  ],
  routes: [
    { when: { application: ['eaccounting'], kind: ['bug', 'complaint'] }, to: ['billing'], line: null },
    { when: { contains: ['faktura', 'invoice'] }, to: ['billing'], line: null },
  ],
  fallback: 'product',
  privacyDestination: 'privacy',
  retention: {
    afterHandled: 'P90D',
    ceiling: 'P12M',
    requestIdentity: 'P90D',
    requests: 'P24M',
    uninstalled: 'P7D',
    playground: 'P1D',
  },
  breach: { reportWithin: 72 },
  collect: { email: false, displayName: true },
  customersFrom: { slack: 'any', teams: 'any' },
};
