import { createHash } from 'node:crypto';
import type { Handled } from '../../handled-events.ts';
import { conversationOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { Message } from '../schema.ts';
import { fromMessage } from '../to-inbound-event.ts';
import { isPersonal } from '../visitor.ts';

/** An activity's id says something only together with its chat, which is not to be remembered as it is. */
const keyOf = ({ conversation, id = '' }: Message): string =>
  createHash('sha256').update(`${conversation.id} ${id}`).digest('base64url');

/** Messages in a person's own chat with the bot: written, edited, deleted. */
export const listenForDirectMessages = (listening: Listening, handled: Handled): void => {
  const { turns, clock } = listening;
  listening.onActivity(['message', 'messageUpdate', 'messageDelete'], Message, async (message) => {
    if (!isPersonal(message)) return false;
    const event = fromMessage(message, clock.now());
    const isNew = message.type === 'message';
    const key = keyOf(message);
    if (event === null || (isNew && handled.has(key))) return true;
    const answered = await turns.author(event, conversationOf(message), null);
    if (answered?.screen.kind === 'confirm') handled.add(key);
    return true;
  });
};
