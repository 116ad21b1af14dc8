import { isBotOf, teamsOf } from '../world/lookup.ts';
import { openDirectMessage } from '../world/open-direct-message.ts';
import type { Channel } from '../world/world.ts';
import type { ApiCall } from './method.ts';

/** The channel as the token may know of it: in its workspace, and if private, with the bot in it. */
export function visibleChannel({ core, team, installation }: ApiCall, id: string): Channel | null {
  const channel = core.world.channels.get(id);
  if (channel === undefined || !teamsOf(channel).includes(team.id)) return null;
  if (channel.kind !== 'public' && !channel.members.has(installation.botUserId)) return null;
  return channel;
}

/** Whether the person and the bot's workspace can meet: same workspace, or a shared channel. */
export function isReachable({ core, team }: ApiCall, userId: string): boolean {
  const user = core.world.users.get(userId);
  if (user === undefined) return false;
  if (user.teamId === team.id) return true;
  return [...core.world.channels.values()].some(
    (channel) => channel.members.has(userId) && teamsOf(channel).includes(team.id),
  );
}

export type Postable = { kind: 'channel'; channel: Channel } | { kind: 'refused'; error: string };

/** Where a post to this id lands; a person's id means their direct message with the bot. */
export function postableChannel(call: ApiCall, id: string): Postable {
  const { core, team, installation } = call;
  const user = core.world.users.get(id);
  if (user !== undefined && isReachable(call, id) && !isBotOf(team, id)) {
    return { kind: 'channel', channel: openDirectMessage(core, team, user).channel };
  }
  const channel = visibleChannel(call, id);
  if (channel === null) return { kind: 'refused', error: 'channel_not_found' };
  if (channel.isArchived) return { kind: 'refused', error: 'is_archived' };
  const isMember = channel.members.has(installation.botUserId);
  if (!isMember && !installation.scopes.has('chat:write.public'))
    return { kind: 'refused', error: 'not_in_channel' };
  return { kind: 'channel', channel };
}

/** `im:history`, `channels:read`, …: Slack's scopes go by the kind of conversation. */
export function scopeFor(channel: Channel, right: 'history' | 'read'): string {
  const kinds = { im: 'im', public: 'channels', private: 'groups' } as const;
  return `${kinds[channel.kind]}:${right}`;
}
