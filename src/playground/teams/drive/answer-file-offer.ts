import { asObject, asString, type JsonObject } from '../../wire/json.ts';
import { invokeBot } from '../activities/invoke-bot.ts';
import { fileConsentType } from '../cards/file-cards.ts';
import type { Core } from '../core.ts';
import { conversationById, messageAt, userById } from '../world/lookup.ts';
import type { User } from '../world/world.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { showNotice } from './notice.ts';

/** Somebody's answer to a bot that asked whether it may store a file in their OneDrive. */
export type FileAnswer = { user: string; conversation: string; message: string; accept: boolean };

/** Makes room for a file in the person's own OneDrive; whoever has the address may fill it, once. */
function makeRoom(core: Core, user: User, name: string): JsonObject {
  const id = core.newId();
  core.world.files.set(id, { id, user: user.id, name, content: null });
  return {
    contentUrl: `${core.rootUrl()}/onedrive/${id}/${encodeURIComponent(name)}`,
    name,
    uploadUrl: `${core.rootUrl()}/onedrive/${id}`,
    uniqueId: id,
    fileType: name.split('.').at(-1) ?? '',
  };
}

/** `fileConsent/invoke`; the card stays as it is until the bot takes it away. */
export async function answerFileOffer(core: Core, act: FileAnswer): Promise<Driven> {
  const user = userById(core.world, act.user);
  const conversation = conversationById(core.world, act.conversation);
  const message = messageAt(conversation, act.message);
  const offer = message?.otherAttachments.find(({ contentType }) => contentType === fileConsentType);
  if (message === null || offer === undefined || !conversation.members.has(user.id)) {
    return notPossible('This person sees no such offer.');
  }
  const content = asObject(offer.content);
  const value = {
    type: 'fileUpload',
    action: act.accept ? 'accept' : 'decline',
    context: asObject(act.accept ? content.acceptContext : content.declineContext),
    ...(act.accept ? { uploadInfo: makeRoom(core, user, asString(offer.name) ?? '') } : {}),
  };
  const place = { user, conversation, root: null };
  const { delivery, answer } = await invokeBot(core, place, 'fileConsent/invoke', value, {
    replyToId: message.id,
  });
  if (answer.kind !== 'answered') {
    showNotice(core, user, { kind: answer.kind, conversation: conversation.id, message: message.id });
  }
  return told([delivery]);
}
