import { asObject, asString, isObject, type Json, type JsonObject } from '../../wire/json.ts';
import { cardContentType, examineCard } from '../cards/examine-card.ts';
import { fillInIds } from '../cards/fill-in-ids.ts';
import { type Core, recordViolations } from '../core.ts';
import type { DialogState } from '../state.ts';
import type { User } from '../world/world.ts';
import { showNotice } from './notice.ts';

type From = DialogState['from'];

const size = (value: Json | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null;

/** Opens the dialog, or shows another card in the one that is open. */
function openDialog(core: Core, user: User, from: From, where: string, info: JsonObject): boolean {
  if (info.url !== undefined) {
    recordViolations(core, where, ['A dialog with a web page: only cards are shown here.']);
    return false;
  }
  const attachment = asObject(info.card);
  const examined = examineCard(attachment.content, 'dialog');
  const problems = [...examined.fatal, ...examined.wrong];
  if (attachment.contentType !== cardContentType)
    problems.push(`card.contentType is not ${cardContentType}.`);
  recordViolations(core, where, problems);
  if (!isObject(attachment.content) || attachment.contentType !== cardContentType) return false;
  if (examined.fatal.length > 0) return false;
  user.dialog = {
    id: user.dialog?.id ?? core.newId(),
    title: asString(info.title) ?? user.dialog?.title ?? '',
    height: size(info.height),
    width: size(info.width),
    card: fillInIds(attachment.content),
    revision: (user.dialog?.revision ?? 0) + 1,
    refusals: {},
    problem: null,
    from,
  };
  core.changed();
  return true;
}

/**
 * Shows what a bot answered to an invoke of a dialog (learn.microsoft.com, "Use dialogs in Teams bots"):
 * `continue` with a card, `message`, or nothing, which closes. False when Teams cannot show it.
 */
export function showTask(core: Core, user: User, from: From, where: string, body: Json | undefined): boolean {
  const task = isObject(body) ? body.task : undefined;
  if (!isObject(task)) {
    // Asked for a dialog, no answer is an error; after a submission it is how a bot says "done".
    if (where === 'task/fetch' || where === 'composeExtension/fetchTask') {
      recordViolations(core, where, ['There is no task in the answer: no dialog opens.']);
      return false;
    }
    return closeWith(core, user);
  }
  if (task.type === 'continue') return openDialog(core, user, from, where, asObject(task.value));
  const text = asString(task.value);
  if (task.type === 'message' && text !== null) {
    const message = from.message;
    showNotice(core, user, { kind: 'message', text, conversation: from.conversation, message });
    return closeWith(core, user);
  }
  recordViolations(core, where, [`A task of type ${task.type} is not one that Teams knows.`]);
  return false;
}

function closeWith(core: Core, user: User): boolean {
  user.dialog = null;
  core.changed();
  return true;
}
