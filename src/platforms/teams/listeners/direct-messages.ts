import type { Handled } from '../../handled-events.ts';
import { conversationOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { Message } from '../schema.ts';
import { fromMessage } from '../to-inbound-event.ts';
import { isPersonal } from '../visitor.ts';

/** Messages in a person's own chat with the bot: written, edited, deleted. */
export const listenForDirectMessages = (listening: Listening, handled: Handled): void => {
  const { turns, clock } = listening;
  listening.onActivity(['message', 'messageUpdate', 'messageDelete'], Message, async (message) => {
    if (!isPersonal(message)) return false;
    const event = fromMessage(message, clock.now());
    const { type, id = '' } = message;
    if (event === null || (type === 'message' && handled.has(id))) return true;
    const answered = await turns.author(event, conversationOf(message), null);
    if (answered?.screen.kind === 'confirm') handled.add(id);
    return true;
  });
};
