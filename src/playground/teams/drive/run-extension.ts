import { invokeBot } from '../activities/invoke-bot.ts';
import type { Core } from '../core.ts';
import type { DialogState } from '../state.ts';
import { conversationById, isBotIn, messageAt, userById } from '../world/lookup.ts';
import { placeOf } from './dialog.ts';
import { type Driven, notPossible, told } from './driven.ts';
import { extensionValue } from './extension-value.ts';
import { showNotice } from './notice.ts';
import { showTask } from './show-task.ts';

export type RunExtension = {
  user: string;
  commandId: string;
  conversation: string;
  message?: string | undefined;
};

const name = 'composeExtension/fetchTask';

/** A person picks an action of the message extension, below the compose box or in a message's menu. */
export async function runExtension(core: Core, act: RunExtension): Promise<Driven> {
  const user = userById(core.world, act.user);
  const conversation = conversationById(core.world, act.conversation);
  const context = act.message === undefined ? 'compose' : 'message';
  const declared = core.world.app.extensionActions.some(
    ({ commandId, contexts }) => commandId === act.commandId && contexts.includes(context),
  );
  const isThere = user.isInstalled || isBotIn(core.world, conversation);
  if (!declared || !isThere) return notPossible('This person has no such action here.');
  const message = act.message === undefined ? null : messageAt(conversation, act.message);
  const isSeen = conversation.members.has(user.id) && message?.isDeleted !== true;
  if (!isSeen || (act.message !== undefined && message === null)) {
    return notPossible('This person sees no such message.');
  }
  const from: DialogState['from'] = {
    kind: 'extension',
    commandId: act.commandId,
    conversation: conversation.id,
    message: message?.id ?? null,
  };
  const place = placeOf(core, user, { from });
  const value = extensionValue(core, act.commandId, place, message);
  const channelData = { source: { name: context } };
  const { delivery, answer } = await invokeBot(core, place, name, value, { channelData });
  const kind = answer.kind === 'answered' ? 'went-wrong' : answer.kind;
  if (answer.kind !== 'answered' || !showTask(core, user, from, name, answer.body)) {
    showNotice(core, user, { kind, conversation: conversation.id, message: from.message });
  }
  return told([delivery]);
}
