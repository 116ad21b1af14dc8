import type { Core } from '../core.ts';
import { botIdOf } from './lookup.ts';
import type { Conversation, Message, User } from './world.ts';

type Content = Pick<Message, 'text' | 'textFormat' | 'mentions' | 'cards' | 'otherAttachments'>;

function add(
  core: Core,
  conversation: Conversation,
  message: Omit<Message, 'conversation' | 'at' | 'isEdited' | 'isDeleted' | 'deletedWords'>,
): Message {
  const whole: Message = {
    ...message,
    conversation: conversation.id,
    at: core.now(),
    isEdited: false,
    isDeleted: false,
    deletedWords: null,
  };
  conversation.messages.push(whole);
  core.changed();
  return whole;
}

/** Puts a person's message into a conversation; telling the bot is the caller's. */
export function addPersonsMessage(
  core: Core,
  conversation: Conversation,
  user: User,
  content: Pick<Message, 'text' | 'mentions' | 'thread' | 'quotes'>,
): Message {
  return add(core, conversation, {
    id: core.nextMessageId(),
    from: user.id,
    isBot: false,
    textFormat: 'plain',
    cards: [],
    otherAttachments: [],
    ...content,
  });
}

/** Puts the bot's message into a conversation; it hears nothing of its own messages. */
export function addBotsMessage(
  core: Core,
  conversation: Conversation,
  content: Content & { thread: string | null },
): Message {
  conversation.typingUntil = null;
  const from = botIdOf(core.world);
  return add(core, conversation, { id: core.nextMessageId(), from, isBot: true, quotes: null, ...content });
}

/** What a deleted message leaves behind. */
export function emptyMessage(message: Message): void {
  message.isDeleted = true;
  message.text = '';
  message.mentions = [];
  message.cards = [];
  message.otherAttachments = [];
}
