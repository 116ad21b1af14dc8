import type { ChannelState, UserState, WorkspaceState } from '../../../slack/state.ts';
import type { Side } from '../../pane/side.ts';

/** One line in the list of conversations. The bot's own chat is there before anything is written in it. */
export type Conversation =
  | { kind: 'bot'; key: string; channel: ChannelState | null }
  | { kind: 'home'; key: string; channel: null }
  | { kind: 'channel'; key: string; channel: ChannelState };

export const botKey = 'bot';
export const homeKey = 'home';

/**
 * What one person can open, in the order shown.
 * @param side a customer meets the bot first, an agent their channels
 */
export const conversationsOf = (workspace: WorkspaceState, person: UserState, side: Side): Conversation[] => {
  const direct = workspace.channels.find((channel) => channel.id === person.directMessage) ?? null;
  const bot: Conversation[] = [
    { kind: 'bot', key: botKey, channel: direct },
    { kind: 'home', key: homeKey, channel: null },
  ];
  const channels = workspace.channels
    .filter((channel) => channel.kind !== 'im' && channel.members.includes(person.id))
    .map((channel): Conversation => ({ kind: 'channel', key: channel.id, channel }));
  return side === 'customer' ? [...bot, ...channels] : [...channels, ...bot];
};

/** The people one can be: bots are not people. */
export const peopleOf = (workspace: WorkspaceState): UserState[] =>
  workspace.users.filter((user) => !user.isBot && user.teamId === workspace.id);

/** How many messages from others, private ones included, came after `seen` (a ts; empty: never looked). */
export const unreadIn = (channel: ChannelState | null, person: UserState, seen: string): number => {
  if (channel === null) return 0;
  const fromOthers = channel.messages.filter((message) => message.user !== person.id && message.ts > seen);
  const privately = person.ephemerals.filter(
    (message) => message.channel === channel.id && message.ts > seen,
  );
  return fromOthers.length + privately.length;
};

/** The newest thing in a conversation, as `unreadIn` wants it told. */
export const newestIn = (channel: ChannelState | null, person: UserState): string =>
  [
    ...(channel?.messages ?? []),
    ...person.ephemerals.filter((message) => message.channel === channel?.id),
  ].reduce((newest, message) => (message.ts > newest ? message.ts : newest), '');
