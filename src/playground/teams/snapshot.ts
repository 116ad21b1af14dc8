import { fileCardsOf } from './cards/file-cards.ts';
import type { Core } from './core.ts';
import type {
  CardState,
  ChannelState,
  ChatState,
  DialogState,
  MessageState,
  TeamState,
  TeamsSnapshot,
  TeamsUserState,
  TenantState,
} from './state.ts';
import { botIdOf, isBotIn } from './world/lookup.ts';
import type { Card, Conversation, Dialog, Message, Team, User, World } from './world/world.ts';

function cardState({ card, seenBy, refusals }: Card): CardState {
  return structuredClone({
    card,
    seenBy: Object.fromEntries(seenBy),
    refusals: Object.fromEntries(refusals),
  });
}

function messageState(message: Message, replyCount: number): MessageState {
  const { id, conversation, thread, quotes, from, isBot, text, textFormat, isEdited, isDeleted } = message;
  return {
    id,
    conversation,
    thread,
    quotes,
    from,
    isBot,
    at: message.at.toISOString(),
    text,
    textFormat,
    mentions: structuredClone(message.mentions),
    cards: message.cards.map(cardState),
    otherAttachments: structuredClone(message.otherAttachments),
    fileCards: fileCardsOf(message.otherAttachments),
    isEdited,
    isDeleted,
    replyCount,
  };
}

/** All messages of a conversation, oldest first; replies are counted in one pass, since a bench posts many. */
export function messageStates({ messages }: Conversation): MessageState[] {
  const replies = new Map<string, number>();
  for (const { thread } of messages) if (thread !== null) replies.set(thread, (replies.get(thread) ?? 0) + 1);
  return messages.map((message) => messageState(message, replies.get(message.id) ?? 0));
}

export function dialogState(dialog: Dialog): DialogState {
  return structuredClone(dialog);
}

function userState(user: User): TeamsUserState {
  const { isInstalled, isBlocked, dialog, notice, ...rest } = user;
  return {
    ...rest,
    installed: isInstalled,
    blocked: isBlocked,
    dialog: dialog === null ? null : dialogState(dialog),
    notice: notice === null ? null : { ...notice },
  };
}

const typingUntil = ({ typingUntil: until }: Conversation): string | null => until?.toISOString() ?? null;

function channelState(channel: Conversation): ChannelState {
  const { id, name, channelKind, members } = channel;
  const messages = messageStates(channel);
  return { id, name, kind: channelKind, members: [...members], messages, typingUntil: typingUntil(channel) };
}

function teamState(world: World, team: Team): TeamState {
  const { id, groupId, name, isInstalled, members, channels } = team;
  return {
    id,
    groupId,
    name,
    installed: isInstalled,
    members: [...members],
    channels: channels.flatMap((channel) => world.conversations.get(channel) ?? []).map(channelState),
  };
}

function chatState(world: World, chat: Conversation): ChatState {
  return {
    id: chat.id,
    kind: chat.kind === 'personal' ? 'personal' : 'group',
    topic: chat.kind === 'personal' ? null : chat.name,
    members: [...chat.members],
    installed: isBotIn(world, chat),
    messages: messageStates(chat),
    typingUntil: typingUntil(chat),
  };
}

function tenantState(world: World, id: string, name: string): TenantState {
  const here = <T extends { tenantId: string }>(things: Map<string, T>): T[] =>
    [...things.values()].filter(({ tenantId }) => tenantId === id);
  return {
    id,
    name,
    users: here(world.users).map(userState),
    teams: here(world.teams).map((team) => teamState(world, team)),
    chats: here(world.conversations)
      .filter(({ kind }) => kind !== 'channel')
      .map((chat) => chatState(world, chat)),
  };
}

/** The whole state as plain JSON; nothing in it is shared with the world. */
export function snapshotOf(core: Core, version: number): TeamsSnapshot {
  const { world } = core;
  const { id, name, extensionActions } = world.app;
  return {
    version,
    now: core.now().toISOString(),
    app: { id, name, botId: botIdOf(world), extensionActions: structuredClone(extensionActions) },
    tenants: [...world.tenants.values()].map((tenant) => tenantState(world, tenant.id, tenant.name)),
  };
}
