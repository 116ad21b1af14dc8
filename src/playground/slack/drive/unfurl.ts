import type { Core } from '../core.ts';
import { announceEdit } from '../events/message-events.ts';
import { channelById, messageAt } from '../world/lookup.ts';
import { type Driven, notPossible, told } from './driven.ts';

/**
 * Slack adds a preview of a link to a message. Apps then get `message_changed` although nobody edited
 * anything: the text is the same and `edited` is not set.
 */
export async function unfurl(core: Core, act: { channel: string; ts: string }): Promise<Driven> {
  const channel = channelById(core.world, act.channel);
  const message = messageAt(channel, act.ts);
  if (message === null || message.isTombstone) return notPossible('There is no such message.');
  return told(await announceEdit(core, channel, structuredClone(message), message));
}
