import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import type { Delivery } from '../wire/delivery.ts';
import { hearingTeam } from '../world/lookup.ts';
import { messageJson } from '../world/message-json.ts';
import type { Channel, Message } from '../world/world.ts';
import { sendEvent } from './send-event.ts';

const subscriptions = { im: 'message.im', public: 'message.channels', private: 'message.groups' } as const;
const channelTypes = { im: 'im', public: 'channel', private: 'group' } as const;

function place(channel: Channel, ts: string): JsonObject {
  return { channel: channel.id, channel_type: channelTypes[channel.kind], event_ts: ts };
}

/** Sends a message event to the app if its bot is a member of the channel. */
async function announce(core: Core, channel: Channel, event: JsonObject): Promise<Delivery[]> {
  const team = hearingTeam(core.world, channel);
  if (team === null) return [];
  const delivery = await sendEvent(core, team, event, { subscription: subscriptions[channel.kind], channel });
  return delivery === null ? [] : [delivery];
}

function senderProfile(core: Core, channel: Channel, message: Message): JsonObject {
  const sender = core.world.users.get(message.user);
  if (sender === undefined || channel.sharedWith.length === 0) return {};
  const { name, realName, displayName, teamId, isRestricted } = sender;
  return {
    user_profile: {
      name,
      real_name: realName,
      display_name: displayName,
      team: teamId,
      is_restricted: isRestricted,
    },
  };
}

/** `message`: a new one, a person's or the app's own (Slack sends an app its own posts, too). */
export async function announceMessage(core: Core, channel: Channel, message: Message): Promise<Delivery[]> {
  return await announce(core, channel, {
    ...messageJson(core.world, channel, message),
    ...senderProfile(core, channel, message),
    ...place(channel, message.ts),
  });
}

/** `message_changed`: `previous` is the message as it was. */
export async function announceEdit(
  core: Core,
  channel: Channel,
  previous: Message,
  message: Message,
): Promise<Delivery[]> {
  const ts = core.nextTs();
  return await announce(core, channel, {
    type: 'message',
    subtype: 'message_changed',
    message: messageJson(core.world, channel, message),
    previous_message: messageJson(core.world, channel, previous),
    hidden: true,
    ts,
    ...place(channel, ts),
  });
}

/** `message_deleted`: `previous` is the message that is no more. */
export async function announceDeletion(core: Core, channel: Channel, previous: Message): Promise<Delivery[]> {
  const ts = core.nextTs();
  return await announce(core, channel, {
    type: 'message',
    subtype: 'message_deleted',
    previous_message: messageJson(core.world, channel, previous),
    hidden: true,
    deleted_ts: previous.ts,
    ts,
    ...place(channel, ts),
  });
}

/** `app_mention`, when the text names the bot and the bot is a member of the channel. */
export async function announceMention(core: Core, channel: Channel, message: Message): Promise<Delivery[]> {
  if (channel.kind === 'im') return [];
  const team = hearingTeam(core.world, channel);
  const bot = team?.installation?.botUserId;
  if (team === null || bot === undefined || !message.text.includes(`<@${bot}>`)) return [];
  const event: JsonObject = {
    ...messageJson(core.world, channel, message),
    ...senderProfile(core, channel, message),
    type: 'app_mention',
    channel: channel.id,
    event_ts: message.ts,
  };
  const delivery = await sendEvent(core, team, event, { subscription: 'app_mention', channel });
  return delivery === null ? [] : [delivery];
}
