import { asObject, asObjects, asString } from '../wire/json.ts';
import type { Core } from './core.ts';
import type {
  ChannelState,
  EphemeralState,
  MessageState,
  SlackSnapshot,
  UserState,
  ViewState,
  WorkspaceState,
} from './state.ts';
import { directMessageOf } from './world/lookup.ts';
import type { Channel, Ephemeral, Message, Team, User, View, World } from './world/world.ts';

export function viewState(view: View): ViewState {
  const { payload } = view;
  return {
    id: view.id,
    type: view.type,
    callbackId: asString(payload.callback_id) ?? '',
    title: asString(asObject(payload.title).text) ?? '',
    submit: asString(asObject(payload.submit).text),
    close: asString(asObject(payload.close).text),
    blocks: asObjects(structuredClone(payload.blocks)),
    hash: view.hash,
    errors: { ...view.errors },
    refusals: { ...view.refusals },
  };
}

function messageState(world: World, message: Message, replyCount: number): MessageState {
  const files = message.files.flatMap((id) => world.files.get(id) ?? []);
  return {
    ts: message.ts,
    channel: message.channel,
    threadTs: message.threadTs ?? (replyCount > 0 ? message.ts : null),
    user: message.user,
    isBot: message.botId !== null,
    text: message.text,
    blocks: structuredClone(message.blocks),
    files: files.map(({ id, name, title, content }) => ({ id, name, title, size: content?.length ?? 0 })),
    edited: message.edited?.ts ?? null,
    isTombstone: message.isTombstone,
    replyCount,
  };
}

/** All messages of a channel, oldest first; replies are counted in one pass, since a bench posts many. */
export function messageStates(world: World, channel: Channel): MessageState[] {
  const replies = new Map<string, number>();
  for (const { threadTs, ts } of channel.messages) {
    if (threadTs !== null && threadTs !== ts) replies.set(threadTs, (replies.get(threadTs) ?? 0) + 1);
  }
  return channel.messages.map((message) => messageState(world, message, replies.get(message.ts) ?? 0));
}

export function ephemeralState(ephemeral: Ephemeral): EphemeralState {
  return structuredClone(ephemeral);
}

function userState(world: World, team: Team, user: User): UserState {
  const views = user.stack.flatMap((id) => world.views.get(id) ?? []);
  const home = user.homeViewId === null ? undefined : world.views.get(user.homeViewId);
  return {
    id: user.id,
    teamId: user.teamId,
    name: user.name,
    realName: user.realName,
    displayName: user.displayName,
    email: user.email,
    locale: user.locale,
    isBot: user.isBot,
    isRestricted: user.isRestricted,
    directMessage: directMessageOf(world, team, user.id)?.id ?? null,
    views: views.map(viewState),
    home: home === undefined ? null : viewState(home),
    ephemerals: user.ephemerals.map(ephemeralState),
  };
}

function channelState(world: World, channel: Channel): ChannelState {
  const { id, name, kind, isArchived, sharedWith, members } = channel;
  return {
    id,
    name,
    kind,
    isArchived,
    sharedWith: [...sharedWith],
    members: [...members],
    messages: messageStates(world, channel),
  };
}

function workspaceState(world: World, team: Team): WorkspaceState {
  const { id, name, installation } = team;
  return {
    id,
    name,
    installed: installation !== null && installation.status !== 'uninstalled',
    botUserId: installation?.botUserId ?? '',
    users: [...world.users.values()]
      .filter((user) => user.teamId === id)
      .map((user) => userState(world, team, user)),
    channels: [...world.channels.values()]
      .filter((channel) => channel.teamId === id)
      .map((channel) => channelState(world, channel)),
  };
}

/** The whole state as plain JSON; nothing in it is shared with the world. */
export function snapshotOf(core: Core, version: number): SlackSnapshot {
  const { world } = core;
  const { id, name, commands, shortcuts } = world.app;
  return {
    version,
    now: core.now().toISOString(),
    app: { id, name, commands: [...commands], shortcuts: structuredClone(shortcuts) },
    workspaces: [...world.teams.values()].map((team) => workspaceState(world, team)),
  };
}
