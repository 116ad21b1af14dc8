import type { Conversation, User, World } from './world.ts';

/** The chat between a person and the bot, made when there is none; its id stays theirs for good. */
export function openPersonalChat(world: World, user: User): Conversation {
  const id = user.personalChat ?? `a:${user.id.replace(/^29:/, '')}`;
  const existing = world.conversations.get(id);
  if (existing !== undefined) return existing;
  const chat: Conversation = {
    id,
    tenantId: user.tenantId,
    kind: 'personal',
    channelKind: 'standard',
    teamId: null,
    name: '',
    members: new Set([user.id]),
    isInstalled: false,
    messages: [],
    typingUntil: null,
  };
  user.personalChat = id;
  world.conversations.set(id, chat);
  return chat;
}
