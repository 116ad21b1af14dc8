import type { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import type { AuthorEvent, Visitor } from '../../inbound-event.ts';
import { Message } from '../schema.ts';
import { isPersonal, visitorOf } from '../visitor.ts';
import { conversationOf } from './acting.ts';
import type { Listening } from './listening.ts';

/** Teams has no slash commands: one typed in the person's own chat is a message that begins with its name. */
export const onTypedCommand = (
  listening: Listening,
  name: 'feedback' | 'privacy',
  toEvent: (visitor: Visitor, words: Unrecorded<string>) => AuthorEvent,
): void =>
  listening.onActivity(['message'], Message, async (message) => {
    const { command } = message;
    if (command?.name !== name || !isPersonal(message)) return false;
    const event = toEvent(visitorOf(message), command.words);
    await listening.turns.author(event, conversationOf(message), null);
    return true;
  });
