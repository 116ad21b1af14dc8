import { conversationOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { Mention } from '../schema.ts';
import { isPersonal, visitorOf } from '../visitor.ts';

/**
 * A mention in a channel or a group chat, which everybody there reads: the answer only says where to write
 * instead. What the person wrote is not read.
 */
export const listenForMentions = (listening: Listening): void =>
  listening.onActivity(['message'], Mention, async (activity) => {
    if (isPersonal(activity)) return false;
    const visitor = visitorOf(activity);
    await listening.turns.author({ kind: 'mentioned', visitor }, conversationOf(activity), null);
    return true;
  });
