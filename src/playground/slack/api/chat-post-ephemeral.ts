import { addEphemeral } from '../world/add-ephemeral.ts';
import { postableChannel } from './find-channel.ts';
import { type ApiMethod, missingArgument, ok, refuse, stringArg } from './method.ts';
import { outgoingContent } from './outgoing-content.ts';

export const chatPostEphemeral: ApiMethod = {
  scope: 'chat:write',
  run(call) {
    const { core, args } = call;
    const target = stringArg(args, 'channel');
    const userId = stringArg(args, 'user');
    if (target === null) return missingArgument('channel');
    if (userId === null) return missingArgument('user');
    const content = outgoingContent(call, 'chat.postEphemeral');
    if (content.kind === 'refused') return content.answer;
    const postable = postableChannel(call, target);
    if (postable.kind === 'refused') return refuse(postable.error);
    const user = core.world.users.get(userId);
    if (user === undefined || !postable.channel.members.has(userId)) return refuse('user_not_in_channel');
    const { text, blocks } = content;
    const threadTs = stringArg(args, 'thread_ts');
    const ephemeral = addEphemeral(core, user, { channel: postable.channel.id, threadTs, text, blocks });
    return ok({ message_ts: ephemeral.ts });
  },
};
