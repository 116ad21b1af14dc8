import type { JsonObject } from '../../wire/json.ts';
import { announceMessage } from '../events/message-events.ts';
import { addAppsMessage } from '../world/add-message.ts';
import { messageJson } from '../world/message-json.ts';
import type { Channel, Message } from '../world/world.ts';
import { postableChannel } from './find-channel.ts';
import { type ApiCall, type ApiMethod, missingArgument, ok, refuse, stringArg } from './method.ts';
import { outgoingContent } from './outgoing-content.ts';

type Posted = { channel: string; ts: string };

/** First posts by workspace and `client_msg_id`; kept after the message is gone, as the errors imply. */
const firstPosts = new WeakMap<object, Map<string, Posted>>();

function answer({ core }: ApiCall, channel: Channel, message: Message): JsonObject {
  return ok({ channel: channel.id, ts: message.ts, message: messageJson(core.world, channel, message) });
}

/**
 * Slack's reference does not list `client_msg_id` among the arguments, yet lists two errors about it:
 * `duplicate_message_not_found` ("No duplicate message exists associated with `client_msg_id`") and
 * `duplicate_channel_not_found`. Read as: a repeat answers with the first message if it is still there.
 */
function repeated(
  call: ApiCall,
  channel: Channel,
  posts: Map<string, Posted>,
  key: string,
): JsonObject | null {
  const first = posts.get(key);
  if (first === undefined) return null;
  if (first.channel !== channel.id) return refuse('duplicate_channel_not_found');
  const message = channel.messages.find((candidate) => candidate.ts === first.ts && !candidate.isTombstone);
  return message === undefined ? refuse('duplicate_message_not_found') : answer(call, channel, message);
}

function run(call: ApiCall): JsonObject {
  const { core, team, installation, args } = call;
  const target = stringArg(args, 'channel');
  if (target === null) return missingArgument('channel');
  const content = outgoingContent(call, 'chat.postMessage');
  if (content.kind === 'refused') return content.answer;
  const postable = postableChannel(call, target);
  if (postable.kind === 'refused') return refuse(postable.error);
  const { channel } = postable;
  const clientMsgId = core.deduplicatesClientMsgId ? stringArg(args, 'client_msg_id') : null;
  const posts = firstPosts.get(core.world) ?? new Map<string, Posted>();
  firstPosts.set(core.world, posts);
  const key = `${team.id} ${clientMsgId}`;
  const repeat = clientMsgId === null ? null : repeated(call, channel, posts, key);
  if (repeat !== null) return repeat;
  const message = addAppsMessage(core, channel, team, installation, {
    text: content.text,
    blocks: content.blocks,
    threadTs: stringArg(args, 'thread_ts'),
    clientMsgId,
  });
  if (clientMsgId !== null) posts.set(key, { channel: channel.id, ts: message.ts });
  void announceMessage(core, channel, message);
  return answer(call, channel, message);
}

export const chatPostMessage: ApiMethod = { scope: 'chat:write', run };
