import type { Conversation, Message, Team, User, World } from './world.ts';

/** A test or the page named something that was never there: a mistake of the caller, not of the bot. */
export class UnknownInTeamsError extends Error {
  override name = 'UnknownInTeamsError';
}

function found<T>(value: T | undefined, what: string, id: string): T {
  if (value === undefined) throw new UnknownInTeamsError(`The local Teams has no ${what} ${id}.`);
  return value;
}

export function userById(world: World, id: string): User {
  return found(world.users.get(id), 'user', id);
}

export function teamById(world: World, id: string): Team {
  return found(world.teams.get(id), 'team', id);
}

export function conversationById(world: World, id: string): Conversation {
  return found(world.conversations.get(id), 'conversation', id);
}

export function botIdOf(world: World): string {
  return `28:${world.app.id}`;
}

/** Whether the bot takes part: what decides if it hears, and if it may write. */
export function isBotIn(world: World, conversation: Conversation): boolean {
  if (conversation.kind === 'group') return conversation.isInstalled;
  if (conversation.kind === 'channel') {
    return conversation.teamId !== null && world.teams.get(conversation.teamId)?.isInstalled === true;
  }
  return personOf(world, conversation)?.isInstalled === true;
}

/** The person of a personal chat; null in other conversations. */
export function personOf(world: World, conversation: Conversation): User | null {
  if (conversation.kind !== 'personal') return null;
  const [id] = conversation.members;
  return id === undefined ? null : (world.users.get(id) ?? null);
}

export function messageAt(conversation: Conversation, id: string): Message | null {
  return conversation.messages.find((message) => message.id === id) ?? null;
}

/** A conversation id as it stands in addresses: `19:…@thread.tacv2;messageid=<root>` is a thread. */
export function splitConversationId(id: string): { base: string; root: string | null } {
  const [base = '', root] = id.split(';messageid=');
  return { base, root: root ?? null };
}

export function threadId(conversation: string, root: string | null): string {
  return root === null ? conversation : `${conversation};messageid=${root}`;
}
