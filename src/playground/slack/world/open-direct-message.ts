import type { Core } from '../core.ts';
import { directMessageOf } from './lookup.ts';
import type { Channel, Team, User } from './world.ts';

/** The direct message between a person and the bot of a workspace, made when there is none. */
export function openDirectMessage(
  core: Core,
  team: Team,
  user: User,
): { channel: Channel; wasOpen: boolean } {
  const existing = directMessageOf(core.world, team, user.id);
  if (existing !== null) return { channel: existing, wasOpen: true };
  const bot = team.installation?.botUserId;
  const channel: Channel = {
    id: core.newId('D'),
    teamId: team.id,
    name: user.id,
    kind: 'im',
    isArchived: false,
    sharedWith: user.teamId === team.id ? [] : [user.teamId],
    members: new Set(bot === undefined ? [user.id] : [user.id, bot]),
    messages: [],
  };
  core.world.channels.set(channel.id, channel);
  core.changed();
  return { channel, wasOpen: false };
}
