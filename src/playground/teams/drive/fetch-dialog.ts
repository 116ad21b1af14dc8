import type { JsonObject } from '../../wire/json.ts';
import { pressedIn } from '../activities/activity.ts';
import { invokeBot } from '../activities/invoke-bot.ts';
import type { Core } from '../core.ts';
import type { DialogState } from '../state.ts';
import { type Driven, told } from './driven.ts';
import { showNotice } from './notice.ts';
import type { Pressed } from './press.ts';
import { showTask } from './show-task.ts';

/** A Submit of type `task/fetch`: the bot is asked what the dialog shows. */
export async function fetchDialog(core: Core, pressed: Pressed, data: JsonObject): Promise<Driven> {
  const { user, conversation, message } = pressed;
  const value = { data, context: { theme: 'default' } };
  const { delivery, answer } = await invokeBot(core, pressed, 'task/fetch', value, {
    replyToId: message.id,
    channelData: pressedIn(message.id),
  });
  const from: DialogState['from'] = { kind: 'card', conversation: conversation.id, message: message.id };
  const kind = answer.kind === 'answered' ? 'went-wrong' : answer.kind;
  if (answer.kind !== 'answered' || !showTask(core, user, from, 'task/fetch', answer.body)) {
    showNotice(core, user, { kind, conversation: conversation.id, message: message.id });
  }
  return told([delivery]);
}
