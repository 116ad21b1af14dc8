import { randomBytes } from 'node:crypto';
import { botScopes } from '../../../src/platforms/slack/scopes.ts';
import { playgroundSeed } from '../../../src/playground/slack/playground-seed.ts';
import type {
  InstallationSeed,
  SlackSeed,
  UserSeed,
  WorkspaceSeed,
} from '../../../src/playground/slack/workspaces.ts';

export const customers = 'T0CUSTOMER';
export const secondCustomer = 'T0SECOND';
/** Has the bot, but `customersFrom` does not name it. */
const forbidden = 'T0FORBIDDEN';
export const support = 'T0SUPPORT';
/** Shares a channel with the customer through Slack Connect, and does not have the bot. */
const partner = 'T0PARTNER';

export const liv = 'U0AGENTLIV';
export const nils = 'U0AGENTNILS';
/** Of the support workspace, but in none of its support channels. */
export const visitor = 'U0BESOKENDE';

export const billing = 'C0BILLING';
export const product = 'C0PRODUCT';
export const privacy = 'C0PRIVACY';
export const supportChannels = [billing, product, privacy];

/** Where people of a workspace are together: commands are typed there. */
export const squareOf = (workspace: string): string => `C0${workspace.slice(2)}`;
export const sharedChannel = 'C0SHARED';

const capitals = 'ABCDEFGHJKLMNPQRSTVWXYZ';
/** Letters that stand nowhere else. */
export const unique = (length = 12): string =>
  Array.from(randomBytes(length), (byte) => capitals.charAt(byte % capitals.length)).join('');

/** Somebody invented, whom nobody has ever heard of. */
const inventPerson = (more: Partial<UserSeed> = {}): UserSeed => {
  const name = unique().toLowerCase();
  return {
    id: `U0${unique()}`,
    name: `bruker.${name}`,
    realName: `Kari ${unique()}`,
    displayName: `kallt ${unique()}`,
    email: `${unique().toLowerCase()}@kunde.example.com`,
    ...more,
  };
};

const people = (count: number, more: Partial<UserSeed> = {}): UserSeed[] =>
  Array.from({ length: count }, () => inventPerson(more));

const installationIn = (workspace: string): InstallationSeed => ({
  botToken: `xoxb-local-${workspace}`,
  botUserId: `U0BOT${workspace.slice(2)}`,
  botId: `B0BOT${workspace.slice(2)}`,
  scopes: [...botScopes(true)],
});

const workspaceOf = (id: string, users: UserSeed[]): WorkspaceSeed => {
  const installation = installationIn(id);
  const members = [...users.map((user) => user.id), installation.botUserId];
  return {
    id,
    name: `Firma ${id}`,
    domain: id.toLowerCase(),
    users,
    channels: [{ id: squareOf(id), name: 'generelt', members }],
    installation,
  };
};

const supportWorkspace = (): WorkspaceSeed => {
  const agents = [
    { id: liv, name: 'liv.berg', realName: 'Liv Berg' },
    { id: nils, name: 'nils.vik', realName: 'Nils Vik' },
  ];
  const workspace = workspaceOf(support, [...agents, { id: visitor, name: 'bo', realName: 'Bo Besøk' }]);
  const members = [liv, nils, workspace.installation?.botUserId ?? ''];
  const channels = supportChannels.map((id) => ({ id, name: id.toLowerCase(), members }));
  return { ...workspace, channels: [...workspace.channels, ...channels] };
};

/** How many people of each sort a test may meet for the first time. */
export interface Crowd {
  readonly customers?: number;
  readonly guests?: number;
  readonly partners?: number;
  readonly others?: number;
}

/** Two customers, one workspace that may not use the bot, a partner without it, and the support workspace. */
export const wholeSeed = ({
  customers: many = 3,
  guests = 0,
  partners = 0,
  others = 2,
}: Crowd): SlackSeed => {
  const outsiders = people(partners);
  const customer = workspaceOf(customers, [...people(many), ...people(guests, { isRestricted: true })]);
  const inShared = [...customer.users, ...outsiders].map((user) => user.id);
  customer.channels.push({
    id: sharedChannel,
    name: 'felles',
    members: [...inShared, customer.installation?.botUserId ?? ''],
    sharedWith: [partner],
  });
  return {
    app: playgroundSeed.app,
    workspaces: [
      customer,
      workspaceOf(secondCustomer, people(others)),
      workspaceOf(forbidden, people(others)),
      supportWorkspace(),
      { ...workspaceOf(partner, outsiders), channels: [], installation: null },
    ],
  };
};
