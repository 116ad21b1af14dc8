import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { messageAt } from './lookup.ts';
import type { Channel, Installation, Message, Team, User } from './world.ts';

type NewMessage = {
  text: string;
  blocks: JsonObject[];
  threadTs?: string | null;
  clientMsgId?: string | null;
  files?: string[];
};

/** A reply to a reply belongs to the same root, as in Slack. */
function rootOf(channel: Channel, threadTs: string | null | undefined): string | null {
  if (threadTs === undefined || threadTs === null) return null;
  return messageAt(channel, threadTs)?.threadTs ?? threadTs;
}

function add(
  core: Core,
  channel: Channel,
  message: Omit<Message, 'ts' | 'channel' | 'edited' | 'isTombstone'>,
): Message {
  const whole: Message = {
    ...message,
    ts: core.nextTs(),
    channel: channel.id,
    edited: null,
    isTombstone: false,
  };
  channel.messages.push(whole);
  core.changed();
  return whole;
}

/** Puts a person's message into a channel; telling the app is the caller's. */
export function addPersonsMessage(core: Core, channel: Channel, user: User, message: NewMessage): Message {
  return add(core, channel, {
    user: user.id,
    teamId: user.teamId,
    botId: null,
    text: message.text,
    blocks: message.blocks,
    threadTs: rootOf(channel, message.threadTs),
    clientMsgId: message.clientMsgId ?? null,
    files: message.files ?? [],
  });
}

/** Puts the app's message into a channel; telling the app is the caller's. */
export function addAppsMessage(
  core: Core,
  channel: Channel,
  team: Team,
  installation: Installation,
  message: NewMessage,
): Message {
  return add(core, channel, {
    user: installation.botUserId,
    teamId: team.id,
    botId: installation.botId,
    text: message.text,
    blocks: message.blocks,
    threadTs: rootOf(channel, message.threadTs),
    clientMsgId: message.clientMsgId ?? null,
    files: message.files ?? [],
  });
}
