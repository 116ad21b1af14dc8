import type { GroupChatSeed, TeamChannelSeed, TeamSeed, TeamsSeed, TeamsUserSeed } from '../tenants.ts';
import { openPersonalChat } from './open-personal-chat.ts';
import type { Conversation, Team, User, World } from './world.ts';

function userOf(tenantId: string, seed: TeamsUserSeed): User {
  return {
    id: seed.id,
    tenantId,
    ownTenantId: seed.guestFrom ?? tenantId,
    aadObjectId: seed.aadObjectId,
    name: seed.name,
    email: seed.email ?? null,
    locale: seed.locale ?? 'nb-NO',
    isGuest: seed.guestFrom !== undefined,
    isInstalled: seed.installed ?? false,
    isBlocked: false,
    personalChat: null,
    dialog: null,
    notice: null,
  };
}

function teamOf(tenantId: string, seed: TeamSeed): Team {
  return {
    id: seed.id,
    tenantId,
    groupId: seed.groupId,
    name: seed.name,
    isInstalled: seed.installed ?? false,
    members: new Set(seed.members),
    channels: seed.channels.map(({ id }) => id),
  };
}

function channelOf(team: Team, seed: TeamChannelSeed): Conversation {
  return {
    id: seed.id,
    tenantId: team.tenantId,
    kind: 'channel',
    channelKind: seed.kind ?? 'standard',
    teamId: team.id,
    name: seed.name,
    members: seed.members === undefined ? team.members : new Set(seed.members),
    isInstalled: false,
    messages: [],
    typingUntil: null,
  };
}

function groupChatOf(tenantId: string, seed: GroupChatSeed): Conversation {
  return {
    id: seed.id,
    tenantId,
    kind: 'group',
    channelKind: 'standard',
    teamId: null,
    name: seed.topic,
    members: new Set(seed.members),
    isInstalled: seed.installed ?? false,
    messages: [],
    typingUntil: null,
  };
}

/** A fresh world from a seed; nothing in it is shared with the seed or with another world. */
export function createWorld(seed: TeamsSeed): World {
  const world: World = {
    app: structuredClone(seed.app),
    tenants: new Map(),
    users: new Map(),
    teams: new Map(),
    conversations: new Map(),
    files: new Map(),
  };
  for (const { id: tenantId, name, users, teams, groupChats } of seed.tenants) {
    world.tenants.set(tenantId, { id: tenantId, name });
    for (const user of users) world.users.set(user.id, userOf(tenantId, user));
    for (const chat of groupChats) world.conversations.set(chat.id, groupChatOf(tenantId, chat));
    for (const teamSeed of teams) {
      const team = teamOf(tenantId, teamSeed);
      world.teams.set(team.id, team);
      for (const channel of teamSeed.channels) world.conversations.set(channel.id, channelOf(team, channel));
    }
  }
  for (const user of world.users.values()) if (user.isInstalled) openPersonalChat(world, user);
  return world;
}
