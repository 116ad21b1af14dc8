import type { JsonObject } from '../../wire/json.ts';
import { tellBot } from '../activities/tell-bot.ts';
import { readTyped, wordsJson } from '../activities/typed-text.ts';
import type { Core } from '../core.ts';
import type { MessagePlace } from '../driver.ts';
import type { Delivery } from '../wire/delivery.ts';
import { addPersonsMessage, emptyMessage } from '../world/add-message.ts';
import { botIdOf, conversationById, isBotIn, messageAt, userById } from '../world/lookup.ts';
import { openPersonalChat } from '../world/open-personal-chat.ts';
import type { Conversation, Message, User } from '../world/world.ts';
import { type Driven, type DrivenMessage, notPossible, told } from './driven.ts';

type Written = { user: User; conversation: Conversation; message: Message };

/** The bot hears its own chats, and elsewhere what mentions it (without resource-specific consent). */
function hears(core: Core, conversation: Conversation, mentions: Message['mentions']): boolean {
  if (!isBotIn(core.world, conversation)) return false;
  return conversation.kind === 'personal' || mentions.some(({ id }) => id === botIdOf(core.world));
}

const written = (core: Core, conversation: Conversation, message: Message, type: string): JsonObject => ({
  type,
  ...wordsJson(core.world, conversation, message),
});

/** Tells the bot of a message, if it hears of it at all. */
async function tell(core: Core, place: Written, special: JsonObject): Promise<Delivery[]> {
  const { user, conversation, message } = place;
  const root = conversation.kind === 'channel' ? (message.thread ?? message.id) : null;
  return [await tellBot(core, { user, conversation, root }, message.id, special)];
}

/** A person writes in a conversation they are in. */
export async function sendMessage(
  core: Core,
  act: {
    user: string;
    conversation: string;
    text: string;
    thread?: string | undefined;
    quotes?: string | undefined;
  },
): Promise<DrivenMessage> {
  const user = userById(core.world, act.user);
  const conversation = conversationById(core.world, act.conversation);
  const nothing = (why: string) => ({ ...notPossible(why), conversation: conversation.id, id: '' });
  if (!conversation.members.has(user.id)) return nothing('This person is not in the conversation.');
  if (conversation.kind === 'personal' && (!user.isInstalled || user.isBlocked)) {
    return nothing('The app is not there for this person, or they have blocked it.');
  }
  const answered = act.thread === undefined ? null : messageAt(conversation, act.thread);
  if (act.thread !== undefined && (answered === null || conversation.kind !== 'channel')) {
    return nothing('There is no such thread.');
  }
  const quoted = act.quotes === undefined ? null : messageAt(conversation, act.quotes);
  if (act.quotes !== undefined && (quoted === null || conversation.kind === 'channel')) {
    return nothing('There is no such message to quote.');
  }
  const words = readTyped(core.world, conversation, act.text);
  const thread = answered === null ? null : (answered.thread ?? answered.id);
  const content = { ...words, thread, quotes: quoted?.id ?? null };
  const message = addPersonsMessage(core, conversation, user, content);
  const heard = hears(core, conversation, message.mentions)
    ? await tell(core, { user, conversation, message }, written(core, conversation, message, 'message'))
    : [];
  return { ...told(heard), conversation: conversation.id, id: message.id };
}

/** A person writes in their own chat with the bot. */
export async function sendPersonalMessage(
  core: Core,
  act: { user: string; text: string; quotes?: string | undefined },
): Promise<DrivenMessage> {
  const user = userById(core.world, act.user);
  if (!user.isInstalled) {
    return { ...notPossible('The app is not installed for this person.'), conversation: '', id: '' };
  }
  const { id } = openPersonalChat(core.world, user);
  return await sendMessage(core, { ...act, conversation: id });
}

function own(core: Core, act: MessagePlace): Written | null {
  const user = userById(core.world, act.user);
  const conversation = conversationById(core.world, act.conversation);
  const message = messageAt(conversation, act.message);
  return message === null || message.from !== act.user ? null : { user, conversation, message };
}

const noSuchMessage = 'There is no such message of this person.';

/** A person edits a message of their own; the bot hears if it heard of the message, or is mentioned now. */
export async function editMessage(core: Core, act: MessagePlace & { text: string }): Promise<Driven> {
  const mine = own(core, act);
  if (mine === null || mine.message.isDeleted) return notPossible(noSuchMessage);
  const { conversation, message } = mine;
  const before = message.mentions;
  Object.assign(message, readTyped(core.world, conversation, act.text), { isEdited: true });
  core.changed();
  if (!hears(core, conversation, [...before, ...message.mentions])) return told([]);
  const channelData = { eventType: 'editMessage' };
  return told(
    await tell(core, mine, { ...written(core, conversation, message, 'messageUpdate'), channelData }),
  );
}

/** A person deletes a message of their own; the bot gets its id and no words. */
export async function deleteMessage(core: Core, act: MessagePlace): Promise<Driven> {
  const mine = own(core, act);
  if (mine === null || mine.message.isDeleted) return notPossible(noSuchMessage);
  const { conversation, message } = mine;
  const { text, mentions } = message;
  emptyMessage(message);
  message.deletedWords = { text, mentions };
  core.changed();
  if (!hears(core, conversation, mentions)) return told([]);
  return told(
    await tell(core, mine, { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }),
  );
}

/** A person takes the deletion back. */
export async function undeleteMessage(core: Core, act: MessagePlace): Promise<Driven> {
  const mine = own(core, act);
  const words = mine?.message.deletedWords ?? null;
  if (mine === null || words === null) return notPossible('There is nothing to take back.');
  const { conversation, message } = mine;
  Object.assign(message, words, { isDeleted: false, deletedWords: null });
  core.changed();
  if (!hears(core, conversation, message.mentions)) return told([]);
  const channelData = { eventType: 'undeleteMessage' };
  return told(
    await tell(core, mine, { ...written(core, conversation, message, 'messageUpdate'), channelData }),
  );
}
