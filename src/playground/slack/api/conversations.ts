import type { JsonObject } from '../../wire/json.ts';
import { isBotOf } from '../world/lookup.ts';
import { openDirectMessage } from '../world/open-direct-message.ts';
import type { Channel } from '../world/world.ts';
import { isReachable, scopeFor, visibleChannel } from './find-channel.ts';
import { type ApiCall, type ApiMethod, flagArg, lacksScope, ok, refuse, stringArg } from './method.ts';
import { pageOf } from './page-of.ts';

function channelJson({ team, installation }: ApiCall, channel: Channel): JsonObject {
  const isIm = channel.kind === 'im';
  const person = [...channel.members].find((id) => id !== installation.botUserId) ?? '';
  return {
    id: channel.id,
    is_archived: channel.isArchived,
    is_im: isIm,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_shared: channel.sharedWith.length > 0,
    is_ext_shared: channel.sharedWith.length > 0,
    is_org_shared: false,
    context_team_id: team.id,
    ...(isIm
      ? { user: person }
      : {
          name: channel.name,
          name_normalized: channel.name,
          is_member: channel.members.has(installation.botUserId),
          shared_team_ids: [channel.teamId, ...channel.sharedWith],
        }),
  };
}

/** The one-to-one conversation with a person; a group of people is beyond what this bot does. */
export const conversationsOpen: ApiMethod = {
  scope: 'im:write',
  run(call) {
    const { core, team, args } = call;
    const users = (stringArg(args, 'users') ?? '').split(',').filter((id) => id !== '');
    const [userId] = users;
    if (userId === undefined) return refuse('users_list_not_supplied');
    if (users.length > 1)
      return lacksScope(call, 'mpim:write') ?? refuse('method_not_supported_for_channel_type');
    const user = core.world.users.get(userId);
    if (user === undefined || !isReachable(call, userId)) return refuse('user_not_found');
    if (isBotOf(team, userId)) return refuse('cannot_dm_bot');
    const { channel, wasOpen } = openDirectMessage(core, team, user);
    const shown = flagArg(args, 'return_im') ? channelJson(call, channel) : { id: channel.id };
    return ok({ ...(wasOpen ? { no_op: true, already_open: true } : {}), channel: shown });
  },
};

/** The channel, if it is there and the token has the scope for its kind; otherwise the refusal. */
function withScope(call: ApiCall, use: (channel: Channel) => JsonObject): JsonObject {
  const channel = visibleChannel(call, stringArg(call.args, 'channel') ?? '');
  if (channel === null) return refuse('channel_not_found');
  return lacksScope(call, scopeFor(channel, 'read')) ?? use(channel);
}

export const conversationsInfo: ApiMethod = {
  run: (call) => withScope(call, (channel) => ok({ channel: channelJson(call, channel) })),
};

export const conversationsMembers: ApiMethod = {
  run: (call) =>
    withScope(call, (channel) => {
      const page = pageOf([...channel.members], call.args, { fallback: 100, max: 1000 });
      if (page.kind === 'refused') return refuse(page.error);
      return ok({ members: page.items, response_metadata: { next_cursor: page.nextCursor } });
    }),
};

export const conversationsJoin: ApiMethod = {
  scope: 'channels:join',
  run(call) {
    const { core, installation, args } = call;
    const channel = visibleChannel(call, stringArg(args, 'channel') ?? '');
    if (channel === null) return refuse('channel_not_found');
    if (channel.kind !== 'public') return refuse('method_not_supported_for_channel_type');
    if (channel.isArchived) return refuse('is_archived');
    const wasMember = channel.members.has(installation.botUserId);
    channel.members.add(installation.botUserId);
    core.changed();
    const warning = {
      warning: 'already_in_channel',
      response_metadata: { warnings: ['already_in_channel'] },
    };
    return ok({ channel: channelJson(call, channel), ...(wasMember ? warning : {}) });
  },
};
