import { messageAt } from '../world/lookup.ts';
import { visibleChannel } from './find-channel.ts';
import { type ApiMethod, ok, refuse, stringArg } from './method.ts';

export const chatGetPermalink: ApiMethod = {
  run(call) {
    const channel = visibleChannel(call, stringArg(call.args, 'channel') ?? '');
    if (channel === null) return refuse('channel_not_found');
    const message = messageAt(channel, stringArg(call.args, 'message_ts') ?? '');
    if (message === null) return refuse('message_not_found');
    const isReply = message.threadTs !== null && message.threadTs !== message.ts;
    const query = isReply ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    const place = `archives/${channel.id}/p${message.ts.replace('.', '')}${query}`;
    return ok({ channel: channel.id, permalink: `https://${call.team.domain}.slack.com/${place}` });
  },
};
