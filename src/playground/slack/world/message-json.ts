import type { JsonObject } from '../../wire/json.ts';
import { fileJson } from './file-json.ts';
import { repliesTo } from './lookup.ts';
import type { Channel, Message, World } from './world.ts';

function botProfile(world: World, message: Message): JsonObject {
  const { id: appId, name } = world.app;
  const { botId, teamId } = message;
  return {
    bot_id: botId,
    app_id: appId,
    bot_profile: { id: botId, deleted: false, name, app_id: appId, team_id: teamId },
  };
}

function threadFields(channel: Channel, message: Message): JsonObject {
  const replies = repliesTo(channel, message.ts);
  if (replies.length > 0) {
    const users = [...new Set(replies.map((reply) => reply.user))];
    return {
      thread_ts: message.ts,
      reply_count: replies.length,
      reply_users_count: users.length,
      reply_users: users,
      latest_reply: replies.at(-1)?.ts ?? message.ts,
    };
  }
  if (message.threadTs === null || message.threadTs === message.ts) return {};
  const parent = channel.messages.find((candidate) => candidate.ts === message.threadTs);
  return { thread_ts: message.threadTs, ...(parent === undefined ? {} : { parent_user_id: parent.user }) };
}

/** A message as the Web API and the events show it (without the channel, which they add where it belongs). */
export function messageJson(world: World, channel: Channel, message: Message): JsonObject {
  if (message.isTombstone) {
    return {
      type: 'message',
      subtype: 'tombstone',
      user: 'USLACKBOT',
      text: 'This message was deleted.',
      ts: message.ts,
      hidden: true,
      ...threadFields(channel, message),
    };
  }
  const files = message.files.flatMap((id) => world.files.get(id) ?? []).map(fileJson);
  return {
    type: 'message',
    user: message.user,
    text: message.text,
    team: message.teamId,
    ts: message.ts,
    ...(message.blocks.length === 0 ? {} : { blocks: message.blocks }),
    ...(message.botId === null ? {} : botProfile(world, message)),
    ...(message.clientMsgId === null || message.botId !== null ? {} : { client_msg_id: message.clientMsgId }),
    ...(message.edited === null ? {} : { edited: { ...message.edited } }),
    ...(files.length === 0 ? {} : { files }),
    ...(channel.sharedWith.length === 0 ? {} : { user_team: message.teamId, source_team: message.teamId }),
    ...threadFields(channel, message),
  };
}
