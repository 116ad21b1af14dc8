import type {
  ChannelState,
  ChatState,
  MessageState,
  TeamState,
  TeamsUserState,
  TenantState,
} from '../../../teams/state.ts';
import type { Side } from '../../pane/side.ts';

/** One line in the list of conversations. The bot's own chat is there before anything is written in it. */
export type Conversation =
  | { kind: 'bot'; key: string; room: ChatState | null }
  | { kind: 'group'; key: string; room: ChatState }
  | { kind: 'channel'; key: string; room: ChannelState; team: TeamState };

export const botKey = 'bot';

/**
 * What one person can open, in the order shown.
 * @param side a customer meets the bot first, an agent their channels
 */
export const conversationsOf = (tenant: TenantState, person: TeamsUserState, side: Side): Conversation[] => {
  const mine = ({ members }: { members: string[] }): boolean => members.includes(person.id);
  const bot: Conversation = {
    kind: 'bot',
    key: botKey,
    room: tenant.chats.find(({ id }) => id === person.personalChat) ?? null,
  };
  const groups = tenant.chats
    .filter((chat) => chat.kind === 'group' && mine(chat))
    .map((room): Conversation => ({ kind: 'group', key: room.id, room }));
  const channels = tenant.teams.flatMap((team) =>
    team.channels.filter(mine).map((room): Conversation => ({ kind: 'channel', key: room.id, room, team })),
  );
  return side === 'customer' ? [bot, ...groups, ...channels] : [...channels, ...groups, bot];
};

/** What is open at first: for an agent a channel that cards come to, not the team's general one. */
export const firstOf = (conversations: readonly Conversation[]): string =>
  (conversations.find((each) => each.kind !== 'channel' || each.room.id !== each.team.id) ?? conversations[0])
    ?.key ?? botKey;

/** How many messages from others came after `seen` (ISO 8601; empty: never looked). */
export const unreadIn = (messages: readonly MessageState[], person: string, seen: string): number =>
  messages.filter((message) => message.from !== person && message.at > seen).length;

/** When the newest message came, as `unreadIn` wants it told. */
export const newestIn = (messages: readonly MessageState[]): string =>
  messages.reduce((newest, { at }) => (at > newest ? at : newest), '');
