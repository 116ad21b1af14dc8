import { randomBytes } from 'node:crypto';
import { botScopes } from '../../../src/platforms/slack/scopes.ts';
import type { SlackSeed } from '../../../src/playground/slack/workspaces.ts';

const workspace = 'T0BENCH';
export const author = 'U0AUTHOR';
export const botToken = 'xoxb-local-bench';
export const signingSecret = randomBytes(16).toString('hex');

const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index.toString().padStart(2, '0')}`);

/** One application for each channel, so that a route leads to every one of them. */
export const applicationIds = ids('app-', 20);
export const channelOf = (applicationId: string): string => applicationId.replace('app-', 'C0SUPPORT');

/** One workspace with an author and twenty support channels. */
export const benchSeed: SlackSeed = {
  app: {
    id: 'A0LYTT',
    name: 'Lytt',
    commands: ['/tilbakemelding'],
    shortcuts: [],
    events: ['message.im'],
  },
  workspaces: [
    {
      id: workspace,
      name: 'Eksempel AS',
      domain: 'eksempel',
      users: [{ id: author, name: 'anna.lie', realName: 'Anna Lie', email: 'anna.lie@eksempel.example.com' }],
      channels: [
        { id: 'C0GENERAL', name: 'generelt', members: [author, 'U0BOT'] },
        ...applicationIds.map((id) => ({ id: channelOf(id), name: id, members: ['U0BOT'] })),
      ],
      installation: { botToken, botUserId: 'U0BOT', botId: 'B0BOT', scopes: [...botScopes(false)] },
    },
  ],
};

type PlaceOf = (channel: string) => Readonly<Record<string, string>>;

const inSlack: PlaceOf = (channel) => ({ platform: 'slack', workspace, channel });

/** `lytt.yaml` for it, with the channels where they are said to be. */
export const benchSettings = (placeOf: PlaceOf = inSlack): string => {
  const base = {
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
    applications: applicationIds.map((id) => ({ id, name: id })),
    recipients: {
      support: {
        name: 'Support AS',
        country: 'NO',
        role: 'group-company',
        agreement: 'https://eksempel.example.com/dpa',
      },
    },
    destinations: Object.fromEntries(
      applicationIds.map((id) => [id, { ...placeOf(channelOf(id)), recipient: 'support' }]),
    ),
    routes: applicationIds.map((id) => ({ when: { application: id }, to: [id] })),
    fallback: 'app-00',
    privacyDestination: 'app-00',
    retention: { afterHandled: '90d', ceiling: '12mo', requestIdentity: '90d', requests: '24mo' },
    collect: { email: false, displayName: true },
    customersFrom: { slack: 'any', teams: 'any' },
  };
  // JSON is YAML.
  return JSON.stringify(base, null, 2);
};
