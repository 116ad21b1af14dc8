const customers = '0f1e11d0-0000-4000-8000-00000000fe11';
const support = '0f1e11d0-0000-4000-8000-0000000050bb';
const partner = '0f1e11d0-0000-4000-8000-0000000a0a0a';

/** The ids that other parts of the playground name. */
export const teamsSeedIds = {
  customers,
  support,
  partner,
  kari: '29:1kari-nordmann',
  ola: '29:1ola-hansen',
  emma: '29:1emma-wilson',
  guest: '29:1gry-gjest',
  partnerPerson: '29:1per-partner',
  liv: '29:1liv-berg',
  nils: '29:1nils-vik',
  supportTeam: '19:support-team@thread.tacv2',
  product: '19:support-produkt@thread.tacv2',
  billing: '19:support-faktura@thread.tacv2',
  privacy: '19:support-personvern@thread.tacv2',
  customerTeam: '19:fjellheim-team@thread.tacv2',
  sharedChannel: '19:fjellheim-nordlys@thread.tacv2',
  groupChat: '19:fjellheim-faktura@thread.v2',
} as const;
