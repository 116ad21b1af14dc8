import { randomUUID } from 'node:crypto';
import { playgroundTeamsSeed } from '../../../../src/playground/teams/playground-teams-seed.ts';
import type { TeamsSeed, TeamsUserSeed, TenantSeed } from '../../../../src/playground/teams/tenants.ts';
import { unique } from '../whole-seed.ts';

const tenantId = (end: string) => `7e4a0000-0000-4000-8000-0000000000${end}`;

export const customerTenant = tenantId('c1');
export const secondTenant = tenantId('c2');
/** Has the bot, but `customersFrom` does not name it. */
const forbiddenTenant = tenantId('f0');
export const supportTenant = tenantId('50');
/** Takes part in a shared channel of the customer's, and does not have the bot. */
const partnerTenant = tenantId('a0');

export const tenants = {
  customer: customerTenant,
  second: secondTenant,
  forbidden: forbiddenTenant,
  partner: partnerTenant,
} as const;

export const supportTeam = '19:stotte-team@thread.tacv2';
export const salary = '19:stotte-lonn@thread.tacv2';
export const invoices = '19:stotte-faktura@thread.tacv2';
/** Another team of the support tenant, with the bot and a channel that is no destination. */
export const otherTeam = '19:kantine-team@thread.tacv2';

export const siv = '29:1agent-siv';
export const tor = '29:1agent-tor';
/** Of the support tenant, but not of its support team. */
export const outsideTeam = '29:1besok-bo';

/** A tenant's team, which is its first channel, and a group chat there. */
export const teamOf = (tenant: string): string => `19:team-${tenant.slice(-2)}@thread.tacv2`;
export const groupChatOf = (tenant: string): string => `19:chat-${tenant.slice(-2)}@thread.v2`;
export const teamsSharedChannel = '19:felles-c1@thread.tacv2';

/** Somebody invented, whom nobody has ever heard of. */
const inventPerson = (more: Partial<TeamsUserSeed> = {}): TeamsUserSeed => ({
  id: `29:1${unique(16)}`,
  aadObjectId: randomUUID(),
  name: `Kari ${unique()}`,
  email: `${unique().toLowerCase()}@kunde.example.com`,
  installed: true,
  ...more,
});

const people = (count: number, more: Partial<TeamsUserSeed> = {}): TeamsUserSeed[] =>
  Array.from({ length: count }, () => inventPerson(more));

const tenantOf = (id: string, users: TeamsUserSeed[]): TenantSeed => {
  const members = users.map((user) => user.id);
  const team = { id: teamOf(id), groupId: randomUUID(), name: 'Firmaet', members, installed: true };
  return {
    id,
    name: `Firma ${id.slice(-2)}`,
    users,
    teams: [{ ...team, channels: [{ id: teamOf(id), name: 'Generelt' }] }],
    groupChats: [{ id: groupChatOf(id), topic: 'Prat', members, installed: true }],
  };
};

const agent = (id: string, name: string): TeamsUserSeed => ({
  id,
  aadObjectId: randomUUID(),
  name,
  installed: true,
});

const supporting = (): TenantSeed => {
  const users = [agent(siv, 'Siv Dal'), agent(tor, 'Tor Li'), agent(outsideTeam, 'Bo Besøk')];
  const supportChannels = [supportTeam, salary, invoices].map((id) => ({ id, name: id.slice(3, 12) }));
  const team = { groupId: randomUUID(), installed: true };
  return {
    id: supportTenant,
    name: 'Support AS',
    users,
    teams: [
      { ...team, id: supportTeam, name: 'Kundestøtte', members: [siv, tor], channels: supportChannels },
      {
        ...team,
        id: otherTeam,
        name: 'Kantinen',
        members: [siv, tor, outsideTeam],
        channels: [{ id: otherTeam, name: 'Generelt' }],
      },
    ],
    groupChats: [],
  };
};

/** How many people of each sort a test may meet in Teams for the first time. */
export interface TeamsCrowd {
  readonly customers?: number;
  /** People for whom the app is not installed. */
  readonly newcomers?: number;
  readonly guests?: number;
  readonly partners?: number;
  readonly others?: number;
}

/** Two customers' tenants, one that may not use the bot, a partner's, and the support tenant. */
export const wholeTeamsSeed = (crowd: TeamsCrowd): TeamsSeed => {
  const { customers = 3, newcomers = 0, guests = 0, partners = 0, others = 2 } = crowd;
  const outsiders = people(partners, { installed: false });
  const customer = tenantOf(customerTenant, [
    ...people(customers),
    ...people(newcomers, { installed: false }),
    ...people(guests, { guestFrom: partnerTenant }),
  ]);
  customer.teams[0]?.channels.push({
    id: teamsSharedChannel,
    name: 'Felles',
    kind: 'shared',
    members: [...customer.users, ...outsiders].map(({ id }) => id),
  });
  return {
    app: structuredClone(playgroundTeamsSeed.app),
    tenants: [
      customer,
      tenantOf(secondTenant, people(others)),
      tenantOf(forbiddenTenant, people(others)),
      supporting(),
      { id: partnerTenant, name: 'Partner AS', users: outsiders, teams: [], groupChats: [] },
    ],
  };
};
