import { announceDeletion } from '../events/message-events.ts';
import { messageAt } from '../world/lookup.ts';
import { removeMessage } from '../world/remove-message.ts';
import { visibleChannel } from './find-channel.ts';
import { type ApiMethod, missingArgument, ok, refuse, stringArg } from './method.ts';

export const chatDelete: ApiMethod = {
  scope: 'chat:write',
  run(call) {
    const { core, installation, args } = call;
    const channelId = stringArg(args, 'channel');
    const ts = stringArg(args, 'ts');
    if (channelId === null) return missingArgument('channel');
    if (ts === null) return missingArgument('ts');
    const channel = visibleChannel(call, channelId);
    if (channel === null) return refuse('channel_not_found');
    const message = messageAt(channel, ts);
    if (message === null || message.isTombstone) return refuse('message_not_found');
    if (message.botId !== installation.botId) return refuse('cant_delete_message');
    const previous = removeMessage(core, channel, message);
    void announceDeletion(core, channel, previous);
    return ok({ channel: channel.id, ts });
  },
};
