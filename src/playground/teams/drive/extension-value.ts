import type { JsonObject } from '../../wire/json.ts';
import type { Place } from '../activities/activity.ts';
import { htmlOf } from '../activities/typed-text.ts';
import { cardContentType } from '../cards/examine-card.ts';
import type { Core } from '../core.ts';
import type { Message } from '../world/world.ts';

function writerJson(core: Core, message: Message): JsonObject {
  const nobody = { device: null, conversation: null, user: null, application: null };
  if (message.isBot) {
    const { id, name } = core.world.app;
    return { ...nobody, application: { applicationIdentityType: 'bot', id, displayName: name } };
  }
  const writer = core.world.users.get(message.from);
  if (writer === undefined) return nobody;
  const { aadObjectId, name } = writer;
  return { ...nobody, user: { userIdentityType: 'aadUser', id: aadObjectId, displayName: name } };
}

/** The message from whose menu the action was picked, whoever wrote it (`messagePayload`). */
function payloadOf(core: Core, { conversation, user }: Place, message: Message): JsonObject {
  return {
    linkToMessage: `https://teams.microsoft.com/l/message/${conversation.id}/${message.id}`,
    id: message.id,
    replyToId: message.thread,
    createdDateTime: message.at.toISOString(),
    lastModifiedDateTime: null,
    deleted: message.isDeleted,
    subject: null,
    summary: null,
    importance: 'normal',
    locale: user.locale.toLowerCase(),
    body: { contentType: 'html', content: htmlOf(message) },
    from: writerJson(core, message),
    reactions: [],
    mentions: message.mentions.map(({ name }, id) => ({ id, mentionText: name })),
    attachments: message.cards.map(({ card }, index) => ({
      id: `${message.id}-${index}`,
      contentType: cardContentType,
      content: JSON.stringify(card),
    })),
  };
}

/** `value` of the message extension's invokes: the command, where it was picked, and the message if any. */
export function extensionValue(
  core: Core,
  commandId: string,
  place: Place,
  message: Message | null,
): JsonObject {
  return {
    commandId,
    commandContext: message === null ? 'compose' : 'message',
    requestId: core.newId(),
    context: { theme: 'default' },
    ...(message === null ? {} : { messagePayload: payloadOf(core, place, message) }),
  };
}
