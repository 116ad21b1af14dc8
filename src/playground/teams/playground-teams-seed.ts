import { teamsSeedIds } from './teams-seed-ids.ts';
import type { TeamsSeed } from './tenants.ts';

const ids = teamsSeedIds;
const { customers, support, partner } = ids;

const person = (number: string) => `5e0b1ec7-0000-4000-8000-0000000000${number}`;

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
