import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { CallResult } from '../../call-result.ts';
import { type ConversationReference, readReference } from '../../conversation-reference.ts';
import type { OpenChat } from './open-chat.ts';
import type { Conversation } from './sender.ts';

/** People's own chats with the bot. Nothing about anybody is kept here. */
export interface Chats {
  /** Of somebody who has read the notice, by what is stored of them. */
  of(user: PlatformUser): Promise<CallResult<Conversation>>;
  /** Of somebody who just did something, by what their activity said. */
  at(reference: ConversationReference, user: PlatformUser): Promise<CallResult<Conversation>>;
}

export const createChats = (deps: {
  conversationOf: (user: PlatformUser) => Promise<string | null>;
  openChat: OpenChat;
  /** For those whose own address is not known. */
  serviceUrl: string;
}): Chats => {
  const at: Chats['at'] = async ({ serviceUrl, conversationId }, user) => {
    if (conversationId !== null) return { kind: 'ok', answer: { serviceUrl, id: conversationId } };
    const opened = await deps.openChat(serviceUrl, user);
    return opened.kind === 'ok' ? { kind: 'ok', answer: { serviceUrl, id: opened.answer } } : opened;
  };
  return {
    at,
    async of(user) {
      const stored = await deps.conversationOf(user);
      const reference = stored === null ? null : readReference(stored);
      return at(reference ?? { serviceUrl: deps.serviceUrl, conversationId: null }, user);
    },
  };
};
