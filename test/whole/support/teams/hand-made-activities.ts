import type { TeamsUserSeed } from '../../../../src/playground/teams/tenants.ts';
import type { SendHow } from '../../../../src/playground/teams/wire/bending.ts';
import { unique } from '../whole-seed.ts';
import type { BothApp } from './start-both.ts';
import type { TeamsPerson } from './teams-acts.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A conversation that an activity comes from; the person's own chat unless said. */
export interface From {
  readonly conversation: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly team?: string;
}

/** Who somebody is, from the seed, with the tenant that they act in. */
export const seedOf = (whole: BothApp, id: string): TeamsUserSeed & { readonly tenantId: string } => {
  for (const tenant of whole.teamsSeed.tenants) {
    const user = tenant.users.find((one) => one.id === id);
    if (user !== undefined) return { ...user, tenantId: tenant.id };
  }
  throw new Error(`nobody is called ${id}`);
};

export const ownChat = ({ whole, who }: TeamsPerson): From => ({
  conversation: whole.teams.personalChatId(who.id),
  type: 'personal',
});

/** An id as Teams gives invokes. */
const activityId = (): string => `f:${Buffer.from(unique(16)).toString('hex')}`;

/** An activity of somebody's that the local Teams does not make; with what is special to it. */
export const activityOf = (p: TeamsPerson, special: Fields, from: From = ownChat(p)): Fields => {
  const { id, name, aadObjectId, tenantId, locale = 'nb-NO' } = seedOf(p.whole, p.who.id);
  const { app } = p.whole.teamsSeed;
  const root = new URL(p.whole.teams.endpoints().serviceUrl).origin;
  return {
    id: activityId(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: `${root}/emea/${tenantId}/`,
    from: { id, name, aadObjectId },
    conversation: {
      id: from.conversation,
      conversationType: from.type,
      tenantId,
      ...(from.type === 'personal' ? {} : { isGroup: true }),
    },
    recipient: { id: `28:${app.id}`, name: app.name },
    channelData: {
      tenant: { id: tenantId },
      ...(from.team === undefined
        ? {}
        : { team: { id: from.team }, channel: { id: from.conversation.split(';')[0] } }),
    },
    locale,
    ...special,
  };
};

/** Sends what Teams signed, whatever it is: from a tampered client, an old card, or a Teams of the future. */
export const sendActivity = (p: TeamsPerson, activity: Fields | string, how: SendHow = {}) =>
  p.whole.teams.sendRaw(
    {
      kind: 'activity',
      type: 'raw',
      tenantId: seedOf(p.whole, p.who.id).tenantId,
      activityId: '',
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    },
    how,
  );

/** Asks the bot something, as a button, a dialog or the message extension does. */
export const invoke = (p: TeamsPerson, name: string, value: Fields, more: Fields = {}, from?: From) =>
  sendActivity(p, activityOf(p, { type: 'invoke', name, value, ...more }, from));

/** A button of ours on a card, with what it is said to be about. */
export const pressMadeUp = (p: TeamsPerson, verb: string, lytt: unknown, more: Fields = {}, from?: From) =>
  invoke(
    p,
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb, data: { verb, lytt, ...more } }, trigger: 'manual' },
    { replyToId: '1700000000000' },
    from,
  );

/** A form of ours in a dialog, sent in; under the same `form` it is the same opening again. */
export const handInMadeUp = (
  p: TeamsPerson,
  verb: string,
  lytt: unknown,
  words: string,
  { form = activityId(), from }: { readonly form?: string; readonly from?: From } = {},
) => {
  const data = { verb, lytt, form, words, application_version: words };
  return invoke(p, 'task/submit', { data, context: { theme: 'default' } }, {}, from);
};
