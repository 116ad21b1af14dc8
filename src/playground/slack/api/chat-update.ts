import type { JsonObject } from '../../wire/json.ts';
import { limits } from '../block-kit/limits.ts';
import { recordViolations } from '../core.ts';
import { announceEdit } from '../events/message-events.ts';
import { messageAt } from '../world/lookup.ts';
import { messageJson } from '../world/message-json.ts';
import { visibleChannel } from './find-channel.ts';
import { type ApiCall, type ApiMethod, missingArgument, ok, refuse, stringArg } from './method.ts';
import { outgoingContent } from './outgoing-content.ts';

/** Unlike when posting, the text of an update is bounded at 4,000, counted in bytes. */
function isTooLong({ core }: ApiCall, text: string): boolean {
  const bytes = Buffer.byteLength(text);
  if (bytes <= limits.message.updateTextBytes) return false;
  const sentence = `/text has ${bytes} bytes; an update takes at most ${limits.message.updateTextBytes}.`;
  return recordViolations(core, 'chat.update', [{ code: 'msg_too_long', path: '/text', sentence }]);
}

function run(call: ApiCall): JsonObject {
  const { core, installation, args } = call;
  const channelId = stringArg(args, 'channel');
  const ts = stringArg(args, 'ts');
  if (channelId === null) return missingArgument('channel');
  if (ts === null) return missingArgument('ts');
  const content = outgoingContent(call, 'chat.update');
  if (content.kind === 'refused') return content.answer;
  if (isTooLong(call, content.text)) return refuse('msg_too_long');
  const channel = visibleChannel(call, channelId);
  if (channel === null) return refuse('channel_not_found');
  if (channel.isArchived) return refuse('is_inactive');
  const message = messageAt(channel, ts);
  if (message === null || message.isTombstone) return refuse('message_not_found');
  if (message.botId !== installation.botId) return refuse('cant_update_message');
  const previous = structuredClone(message);
  message.text = content.text;
  // Blocks that are not sent again are gone: the text takes their place, and the message is "edited".
  message.blocks = content.blocks;
  if (args.blocks === undefined) message.edited = { user: installation.botUserId, ts: core.nextTs() };
  core.changed();
  void announceEdit(core, channel, previous, message);
  return ok({
    channel: channel.id,
    ts,
    text: message.text,
    message: messageJson(core.world, channel, message),
  });
}

export const chatUpdate: ApiMethod = { scope: 'chat:write', run };
