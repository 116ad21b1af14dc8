import type { Destination, Recipient, Settings } from '../../src/shared/settings.ts';

const supportAs: Recipient = {
  id: 'support-as',
  name: 'Support AS',
  country: 'NO',
  role: 'group-company',
  agreement: 'https://intranet.example/dpa/1',
  transfer: null,
};
const helpInc: Recipient = {
  id: 'help-inc',
  name: 'Help Inc',
  country: 'US',
  role: 'processor',
  agreement: 'https://intranet.example/dpa/2',
  transfer: 'EUs standardkontrakt',
};

const destination = (id: string, recipient: Recipient, shows: Destination['shows']): Destination => ({
  id,
  platform: 'slack',
  workspaceId: 'TSUPPORT',
  channel: `C${id.toUpperCase()}`,
  recipient,
  shows,
});

/** A complete configuration: customers anywhere, support in TSUPPORT, three destinations and a fallback. */
export const sampleSettings: Settings = {
  controller: {
    name: 'Eksempel AS',
    organisationNumber: '999999999',
    address: 'Karenslyst allé 56, 0277 Oslo',
    contact: 'privacy@example.com',
    dataProtectionOfficer: null,
    privacyStatement: 'https://example.com/personvern',
    supervisoryAuthority: 'https://example.com/klage',
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
  recipients: [supportAs, helpInc],
  destinations: [
    destination('billing', supportAs, 'content'),
    destination('product', helpInc, 'excerpt'),
    destination('privacy', supportAs, 'reference'),
    destination('rest', supportAs, 'content'),
  ],
  routes: [
    { when: { application: ['eaccounting'], kind: ['bug', 'complaint'] }, to: ['billing'], line: 21 },
    { when: { contains: ['faktura', 'invoice'] }, to: ['billing', 'product'], line: 22 },
    { when: { kind: ['question'] }, to: ['privacy'], line: 23 },
  ],
  fallback: 'rest',
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
  customersFrom: { slack: 'any', teams: ['tenant-1'] },
};
