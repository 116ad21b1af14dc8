import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { serviceUrlOf } from '../endpoints.ts';
import { botIdOf, threadId } from '../world/lookup.ts';
import type { Conversation, User } from '../world/world.ts';

/** Where something happened: in a channel `root` is the thread, elsewhere null. */
export type Place = { user: User; conversation: Conversation; root: string | null };

const types = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const;

function conversationJson({ conversation, root }: Place): JsonObject {
  const { id, kind, tenantId } = conversation;
  return {
    ...(kind === 'personal' ? {} : { isGroup: true }),
    conversationType: types[kind],
    tenantId,
    id: threadId(id, root),
  };
}

function teamData(core: Core, { conversation }: Place): JsonObject {
  const team = conversation.teamId === null ? undefined : core.world.teams.get(conversation.teamId);
  if (team === undefined) return {};
  return {
    team: { id: team.id, aadGroupId: team.groupId, name: team.name },
    channel: { id: conversation.id },
    teamsTeamId: team.id,
    teamsChannelId: conversation.id,
  };
}

/**
 * Everything but a guest's home shows in `tenant`: a guest acts as one of the tenant's own. Somebody who takes
 * part from their own tenant (a shared channel) comes with that one, beside the conversation's `tenantId`.
 */
function channelData(core: Core, place: Place): JsonObject {
  return { ...teamData(core, place), tenant: { id: place.user.tenantId } };
}

function clientInfo({ locale }: User): JsonObject {
  const country = locale.split('-')[1] ?? 'NO';
  return { type: 'clientInfo', locale, country, platform: 'Web', timezone: 'Europe/Oslo' };
}

/** What comes with a press on a card: the message's id also in a form that Teams used before. */
export function pressedIn(message: string): JsonObject {
  return { source: { name: 'message' }, legacy: { replyToId: `1:1_${message}` } };
}

/** What every activity carries, with what is special to this one; `channelData` of both is put together. */
export function activityJson(core: Core, place: Place, id: string, special: JsonObject): JsonObject {
  const { user, conversation } = place;
  const timestamp = core.now().toISOString();
  const { channelData: more, entities, ...rest } = special;
  return {
    timestamp,
    localTimestamp: timestamp,
    localTimezone: 'Europe/Oslo',
    id,
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(core.rootUrl(), conversation.tenantId),
    from: { id: user.id, name: user.name, aadObjectId: user.aadObjectId },
    conversation: conversationJson(place),
    recipient: { id: botIdOf(core.world), name: core.world.app.name },
    entities: [...(Array.isArray(entities) ? entities : []), clientInfo(user)],
    channelData: {
      ...channelData(core, place),
      ...(typeof more === 'object' && more !== null && !Array.isArray(more) ? more : {}),
    },
    locale: user.locale,
    ...rest,
  };
}
