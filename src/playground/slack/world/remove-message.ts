import type { Core } from '../core.ts';
import { repliesTo } from './lookup.ts';
import type { Channel, Message } from './world.ts';

/** Takes a message away; a root with replies leaves a tombstone, as in Slack. Answers what it was. */
export function removeMessage(core: Core, channel: Channel, message: Message): Message {
  const previous = structuredClone(message);
  if (repliesTo(channel, message.ts).length > 0) {
    message.isTombstone = true;
    message.text = '';
    message.blocks = [];
    message.files = [];
  } else {
    channel.messages = channel.messages.filter((other) => other !== message);
  }
  core.changed();
  return previous;
}
