import type { Channel, Ephemeral, Message, Team, User, World } from './world.ts';

/** A test or the page named something that was never there: a mistake of the caller, not of the bot. */
export class UnknownInSlackError extends Error {
  override name = 'UnknownInSlackError';
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new UnknownInSlackError(`The local Slack has no ${what} ${id}.`);
  return value;
}

export function userById(world: World, id: string): User {
  return found(world.users.get(id), 'user', id);
}

export function channelById(world: World, id: string): Channel {
  return found(world.channels.get(id), 'channel', id);
}

export function teamById(world: World, id: string): Team {
  return found(world.teams.get(id), 'workspace', id);
}

export function isBotOf(team: Team, userId: string): boolean {
  return team.installation?.botUserId === userId;
}

/** Every workspace that sees a channel: its owner first. */
export function teamsOf(channel: Channel): string[] {
  return [channel.teamId, ...channel.sharedWith];
}

/** The workspace through which the app hears what happens in a channel: its bot must be a member. */
export function hearingTeam(world: World, channel: Channel): Team | null {
  for (const id of teamsOf(channel)) {
    const team = world.teams.get(id);
    const installation = team?.installation ?? null;
    if (team === undefined || installation === null || installation.status === 'uninstalled') continue;
    if (channel.members.has(installation.botUserId)) return team;
  }
  return null;
}

export function messageAt(channel: Channel, ts: string): Message | null {
  return channel.messages.find((message) => message.ts === ts) ?? null;
}

export function ephemeralAt(user: User, channelId: string, ts: string): Ephemeral | null {
  return user.ephemerals.find((ephemeral) => ephemeral.ts === ts && ephemeral.channel === channelId) ?? null;
}

export function repliesTo(channel: Channel, ts: string): Message[] {
  return channel.messages.filter((message) => message.threadTs === ts && message.ts !== ts);
}

/** The direct message between a person and their workspace's bot, if it exists. */
export function directMessageOf(world: World, team: Team, userId: string): Channel | null {
  const bot = team.installation?.botUserId;
  if (bot === undefined) return null;
  for (const channel of world.channels.values()) {
    const isTheirs = channel.kind === 'im' && channel.teamId === team.id;
    if (isTheirs && channel.members.has(userId) && channel.members.has(bot)) return channel;
  }
  return null;
}
