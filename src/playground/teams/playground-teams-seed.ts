import type { TeamsSeed } from './tenants.ts';

const customers = '0f1e11d0-0000-4000-8000-00000000fe11';
const support = '0f1e11d0-0000-4000-8000-0000000050bb';
const partner = '0f1e11d0-0000-4000-8000-0000000a0a0a';

const person = (number: string) => `5e0b1ec7-0000-4000-8000-0000000000${number}`;

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

const ids = teamsSeedIds;

/** A customer's tenant, the tenant of those who answer, and a partner's. Everybody in them is invented. */
export const playgroundTeamsSeed: TeamsSeed = {
  app: {
    id: '1a77b075-0000-4000-8000-00000000b075',
    name: 'Lytt',
    extensionActions: [
      { commandId: 'giveFeedback', title: 'Gi tilbakemelding', contexts: ['compose'] },
      { commandId: 'sendAsFeedback', title: 'Send som tilbakemelding', contexts: ['message'] },
      { commandId: 'aboutPrivacy', title: 'Gjelder personvern', contexts: ['compose', 'message'] },
    ],
  },
  tenants: [
    {
      id: customers,
      name: 'Fjellheim Bakeri AS',
      users: [
        {
          id: ids.kari,
          aadObjectId: person('01'),
          name: 'Kari Nordmann',
          email: 'kari.nordmann@fjellheim.example.com',
          installed: true,
        },
        {
          id: ids.ola,
          aadObjectId: person('02'),
          name: 'Ola Hansen',
          email: 'ola.hansen@fjellheim.example.com',
          installed: true,
        },
        {
          id: ids.emma,
          aadObjectId: person('03'),
          name: 'Emma Wilson',
          email: 'emma.wilson@fjellheim.example.com',
          locale: 'en-GB',
          installed: true,
        },
        {
          id: ids.guest,
          aadObjectId: person('04'),
          name: 'Gry Gjest',
          email: 'gry@nordlys.example.com',
          guestFrom: partner,
        },
      ],
      teams: [
        {
          id: ids.customerTeam,
          groupId: person('71'),
          name: 'Fjellheim',
          members: [ids.kari, ids.ola, ids.emma, ids.guest],
          channels: [
            { id: ids.customerTeam, name: 'Generelt' },
            {
              id: ids.sharedChannel,
              name: 'Fjellheim og Nordlys',
              kind: 'shared',
              members: [ids.kari, ids.ola, ids.partnerPerson],
            },
          ],
          installed: true,
        },
      ],
      groupChats: [{ id: ids.groupChat, topic: 'Fakturaer', members: [ids.kari, ids.ola], installed: true }],
    },
    {
      id: support,
      name: 'Support AS',
      users: [
        {
          id: ids.liv,
          aadObjectId: person('11'),
          name: 'Liv Berg',
          email: 'liv.berg@support.example.com',
          installed: true,
        },
        {
          id: ids.nils,
          aadObjectId: person('12'),
          name: 'Nils Vik',
          email: 'nils.vik@support.example.com',
          installed: true,
        },
      ],
      teams: [
        {
          id: ids.supportTeam,
          groupId: person('72'),
          name: 'Kundestøtte',
          members: [ids.liv, ids.nils],
          channels: [
            { id: ids.supportTeam, name: 'Generelt' },
            { id: ids.product, name: 'produkt' },
            { id: ids.billing, name: 'faktura' },
            { id: ids.privacy, name: 'personvern' },
          ],
          installed: true,
        },
      ],
      groupChats: [],
    },
    {
      id: partner,
      name: 'Nordlys Regnskap AS',
      users: [
        {
          id: ids.partnerPerson,
          aadObjectId: person('21'),
          name: 'Per Partner',
          email: 'per@nordlys.example.com',
        },
      ],
      teams: [],
      groupChats: [],
    },
  ],
};
