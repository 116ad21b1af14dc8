import { conversationOf } from '../receiving/acting.ts';
import type { Listening } from '../receiving/listening.ts';
import { Installation } from '../schema.ts';
import { isPersonal, visitorOf } from '../visitor.ts';

/**
 * Somebody added the bot for themselves: what it does, once. Teams tells of it twice; only `installationUpdate`
 * is listened to, and not when the app was only brought up to date. In teams and group chats nothing is said:
 * nobody there asked, and what comes there later is addressed to them.
 */
export const listenForInstalled = (listening: Listening): void =>
  listening.onActivity(['installationUpdate'], Installation, async (activity) => {
    if (!isPersonal(activity) || activity.action !== 'add') return false;
    const visitor = visitorOf(activity);
    await listening.turns.author({ kind: 'help-asked', visitor }, conversationOf(activity), null);
    return true;
  });
