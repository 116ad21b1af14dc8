import type { ChannelSeed, InstallationSeed, SlackSeed, UserSeed, WorkspaceSeed } from '../workspaces.ts';
import type { Channel, Installation, User, World } from './world.ts';

function installationOf(seed: InstallationSeed): Installation {
  return { ...seed, status: 'active', scopes: new Set(seed.scopes) };
}

function userOf(teamId: string, seed: UserSeed): User {
  return {
    id: seed.id,
    teamId,
    name: seed.name,
    realName: seed.realName,
    displayName: seed.displayName ?? seed.realName,
    email: seed.email ?? null,
    locale: seed.locale ?? 'nb-NO',
    isBot: false,
    isRestricted: seed.isRestricted ?? false,
    stack: [],
    homeViewId: null,
    ephemerals: [],
  };
}

function botOf(teamId: string, appName: string, installation: InstallationSeed): User {
  const name = appName.toLowerCase();
  return { ...userOf(teamId, { id: installation.botUserId, name, realName: appName }), isBot: true };
}

function channelOf(workspace: WorkspaceSeed, seed: ChannelSeed): Channel {
  const kind = seed.kind ?? 'public';
  const bot = kind === 'im' && workspace.installation !== null ? [workspace.installation.botUserId] : [];
  return {
    id: seed.id,
    teamId: workspace.id,
    name: seed.name,
    kind,
    isArchived: seed.isArchived ?? false,
    sharedWith: seed.sharedWith ?? [],
    members: new Set([...seed.members, ...bot]),
    messages: [],
  };
}

/** A fresh world from a seed; nothing in it is shared with the seed or with another world. */
export function createWorld(seed: SlackSeed): World {
  const world: World = {
    app: structuredClone(seed.app),
    teams: new Map(),
    users: new Map(),
    channels: new Map(),
    views: new Map(),
    files: new Map(),
  };
  for (const workspace of seed.workspaces) {
    const { id, name, domain, installation } = workspace;
    world.teams.set(id, {
      id,
      name,
      domain,
      installation: installation === null ? null : installationOf(installation),
    });
    for (const user of workspace.users) world.users.set(user.id, userOf(id, user));
    if (installation !== null)
      world.users.set(installation.botUserId, botOf(id, seed.app.name, installation));
    for (const channel of workspace.channels) world.channels.set(channel.id, channelOf(workspace, channel));
  }
  return world;
}
