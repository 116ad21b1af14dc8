import type { JsonObject } from '../../wire/json.ts';
import { microseconds } from '../world/compare-ts.ts';
import { messageJson } from '../world/message-json.ts';
import type { Channel, Message } from '../world/world.ts';
import { scopeFor, visibleChannel } from './find-channel.ts';
import { type ApiCall, type ApiMethod, flagArg, lacksScope, ok, refuse, stringArg } from './method.ts';
import { pageOf } from './page-of.ts';

/** Keeps what lies between `oldest` and `latest`, the ends only when `inclusive`; an error code otherwise. */
function within(
  messages: Message[],
  args: JsonObject,
): Message[] | 'invalid_ts_oldest' | 'invalid_ts_latest' {
  const oldest = microseconds(stringArg(args, 'oldest') ?? '0');
  const latest = microseconds(stringArg(args, 'latest') ?? '9999999999');
  if (Number.isNaN(oldest)) return 'invalid_ts_oldest';
  if (Number.isNaN(latest)) return 'invalid_ts_latest';
  const inclusive = flagArg(args, 'inclusive');
  return messages.filter((message) => {
    const ts = microseconds(message.ts);
    return inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest;
  });
}

function answer({ core, args }: ApiCall, channel: Channel, messages: Message[]): JsonObject {
  const page = pageOf(messages, args, { fallback: 100, max: 999 });
  if (page.kind === 'refused') return refuse(page.error);
  return ok({
    messages: page.items.map((message) => messageJson(core.world, channel, message)),
    has_more: page.nextCursor !== '',
    pin_count: 0,
    ...(page.nextCursor === '' ? {} : { response_metadata: { next_cursor: page.nextCursor } }),
  });
}

/** The channel, if the token may read what was said in it; otherwise the refusal. */
function readable(call: ApiCall): Channel | JsonObject {
  const channel = visibleChannel(call, stringArg(call.args, 'channel') ?? '');
  if (channel === null) return refuse('channel_not_found');
  const lacking = lacksScope(call, scopeFor(channel, 'history'));
  if (lacking !== null) return lacking;
  return channel.members.has(call.installation.botUserId) ? channel : refuse('not_in_channel');
}

function isChannel(value: Channel | JsonObject): value is Channel {
  return 'members' in value && value.members instanceof Set;
}

/** Newest first, replies left out, as Slack does. */
export const conversationsHistory: ApiMethod = {
  run(call) {
    const channel = readable(call);
    if (!isChannel(channel)) return channel;
    const roots = channel.messages.filter(({ threadTs, ts }) => threadTs === null || threadTs === ts);
    const messages = within(roots, call.args);
    return Array.isArray(messages) ? answer(call, channel, messages.toReversed()) : refuse(messages);
  },
};

/** A thread, oldest first, its root on top. */
export const conversationsReplies: ApiMethod = {
  run(call) {
    const channel = readable(call);
    if (!isChannel(channel)) return channel;
    const root = stringArg(call.args, 'ts') ?? '';
    const thread = channel.messages.filter(({ threadTs, ts }) => ts === root || threadTs === root);
    if (thread.length === 0) return refuse('thread_not_found');
    const messages = within(thread, call.args);
    return Array.isArray(messages) ? answer(call, channel, messages) : refuse(messages);
  },
};
