import type { JsonObject } from '../../wire/json.ts';
import type { Place } from '../activities/activity.ts';
import { invokeBot } from '../activities/invoke-bot.ts';
import { findAction } from '../cards/find-action.ts';
import { takeInputs, withInputs } from '../cards/input-values.ts';
import type { Core } from '../core.ts';
import type { TeamsInputValues } from '../schema.ts';
import { conversationById, messageAt, userById } from '../world/lookup.ts';
import type { Dialog, User } from '../world/world.ts';
import { type Driven, inputRefused, notPossible, told } from './driven.ts';
import { extensionValue } from './extension-value.ts';
import { showTask } from './show-task.ts';

/** Where the dialog was opened: a submission comes from the same place. */
export function placeOf(core: Core, user: User, { from }: Pick<Dialog, 'from'>): Place {
  const conversation = conversationById(core.world, from.conversation);
  const message = from.message === null ? null : messageAt(conversation, from.message);
  const root = conversation.kind === 'channel' && message !== null ? (message.thread ?? message.id) : null;
  return { user, conversation, root };
}

function submission(core: Core, place: Place, dialog: Dialog, data: JsonObject): [string, JsonObject] {
  const { from } = dialog;
  if (from.kind === 'card') return ['task/submit', { data, context: { theme: 'default' } }];
  const message = from.message === null ? null : messageAt(place.conversation, from.message);
  return ['composeExtension/submitAction', { ...extensionValue(core, from.commandId, place, message), data }];
}

/** A person presses an `Action.Submit` in the dialog in front of them. */
export async function submitDialog(
  core: Core,
  act: { user: string; action: string; values?: TeamsInputValues | undefined },
): Promise<Driven> {
  const user = userById(core.world, act.user);
  const { dialog } = user;
  if (dialog === null) return notPossible('No dialog is open.');
  const action = findAction(dialog.card, act.action);
  if (action === null) return notPossible('The dialog has no such action.');
  if (action.type !== 'Action.Submit') return notPossible('In a dialog only Action.Submit reaches the bot.');
  const taken = takeInputs(dialog.card, action, act.values ?? {});
  dialog.problem = null;
  dialog.refusals = taken.kind === 'refused' ? taken.refusals : {};
  core.changed();
  if (taken.kind === 'refused') return inputRefused(taken.refusals);
  const place = placeOf(core, user, dialog);
  const [name, value] = submission(core, place, dialog, withInputs(action, taken.values));
  const { delivery, answer } = await invokeBot(core, place, name, value);
  // Closed meanwhile: what the bot answers comes to nobody.
  if (user.dialog !== dialog) return told([delivery]);
  if (answer.kind !== 'answered') dialog.problem = answer.kind;
  else if (!showTask(core, user, dialog.from, name, answer.body)) dialog.problem = 'went-wrong';
  core.changed();
  return told([delivery]);
}

/** A person closes the dialog: the bot hears nothing of it. */
export async function closeDialog(core: Core, act: { user: string }): Promise<Driven> {
  const user = userById(core.world, act.user);
  if (user.dialog === null) return notPossible('No dialog is open.');
  user.dialog = null;
  core.changed();
  return told([]);
}
