import type { Core } from '../core.ts';
import {
  announceDeletion,
  announceEdit,
  announceMention,
  announceMessage,
} from '../events/message-events.ts';
import { addPersonsMessage } from '../world/add-message.ts';
import { channelById, messageAt, teamById, userById } from '../world/lookup.ts';
import { openDirectMessage } from '../world/open-direct-message.ts';
import { removeMessage } from '../world/remove-message.ts';
import { typedBlocks, typedText } from '../world/typed-text.ts';
import type { Channel, Message } from '../world/world.ts';
import { type Driven, notPossible, told } from './driven.ts';

/** With where the message landed; `ts` is empty when it was not sent. */
export type DrivenMessage = Driven & { channel: string; ts: string };

export type ChannelMessage = { user: string; channel: string; text: string; threadTs?: string | undefined };

/** A person writes in a channel they are in; `<@bot user id>` in the text is a mention. */
export async function sendMessage(core: Core, act: ChannelMessage): Promise<DrivenMessage> {
  const user = userById(core.world, act.user);
  const channel = channelById(core.world, act.channel);
  const where = { channel: channel.id, ts: '' };
  if (!channel.members.has(user.id))
    return { ...notPossible('This person is not in the channel.'), ...where };
  if (channel.isArchived) return { ...notPossible('The channel is archived.'), ...where };
  const message = addPersonsMessage(core, channel, user, {
    text: typedText(act.text),
    blocks: typedBlocks(act.text, core.newId('')),
    threadTs: act.threadTs ?? null,
    clientMsgId: crypto.randomUUID(),
  });
  const heard = await Promise.all([
    announceMessage(core, channel, message),
    announceMention(core, channel, message),
  ]);
  return { ...told(heard.flat()), channel: channel.id, ts: message.ts };
}

export type DirectMessage = {
  user: string;
  text: string;
  threadTs?: string | undefined;
  workspace?: string | undefined;
};

/** A person writes to the bot of their workspace (or of `workspace`, as a Slack Connect outsider). */
export async function sendDirectMessage(core: Core, act: DirectMessage): Promise<DrivenMessage> {
  const user = userById(core.world, act.user);
  const team = teamById(core.world, act.workspace ?? user.teamId);
  if (team.installation === null)
    return { ...notPossible('The app is not in this workspace.'), channel: '', ts: '' };
  const { channel } = openDirectMessage(core, team, user);
  return await sendMessage(core, {
    user: user.id,
    channel: channel.id,
    text: act.text,
    threadTs: act.threadTs,
  });
}

export type MessagePlace = { user: string; channel: string; ts: string };

function own(core: Core, act: MessagePlace): { channel: Channel; message: Message } | null {
  const channel = channelById(core.world, act.channel);
  const message = messageAt(channel, act.ts);
  return message === null || message.isTombstone || message.user !== act.user ? null : { channel, message };
}

/** A person edits a message of their own. */
export async function editMessage(core: Core, act: MessagePlace & { text: string }): Promise<Driven> {
  const found = own(core, act);
  if (found === null) return notPossible('There is no such message of this person.');
  const { channel, message } = found;
  const previous = structuredClone(message);
  message.text = typedText(act.text);
  message.blocks = typedBlocks(act.text, core.newId(''));
  message.edited = { user: act.user, ts: core.nextTs() };
  core.changed();
  return told(await announceEdit(core, channel, previous, message));
}

/** A person deletes a message of their own. */
export async function deleteMessage(core: Core, act: MessagePlace): Promise<Driven> {
  const found = own(core, act);
  if (found === null) return notPossible('There is no such message of this person.');
  return told(await announceDeletion(core, found.channel, removeMessage(core, found.channel, found.message)));
}
