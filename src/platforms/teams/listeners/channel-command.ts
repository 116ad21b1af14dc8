import { conversationOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { ChannelMessage } from '../schema.ts';
import { actingAgent } from '../to-inbound-event.ts';
import { isPersonal } from '../visitor.ts';

/** `@Lytt` and `@Lytt LY-…`, by agents in a support channel; answered there, with references and no customer's words. */
export const listenForChannelCommand = (
  listening: Listening,
  supportChannels: ReadonlyMap<string, string>,
): void =>
  listening.onActivity(['message'], ChannelMessage, async (message) => {
    const place = actingAgent(message);
    if (isPersonal(message) || !supportChannels.has(place.channel)) return false;
    const event = { kind: 'channel-command', place, text: message.text } as const;
    await listening.turns.agent(event, conversationOf(message));
    return true;
  });
