import { asString, isObject, type JsonObject } from '../../wire/json.ts';
import { pressedIn } from '../activities/activity.ts';
import { invokeBot } from '../activities/invoke-bot.ts';
import { cardContentType, examineCard } from '../cards/examine-card.ts';
import { fillInIds, ownActionId } from '../cards/fill-in-ids.ts';
import { type Core, recordViolations } from '../core.ts';
import { type Driven, told } from './driven.ts';
import { showNotice } from './notice.ts';
import type { Pressed } from './press.ts';

const name = 'adaptiveCard/action';

/** The action as the bot hears of it: its id only where the bot gave one. */
function actionJson({ action }: Pressed, data: JsonObject): JsonObject {
  const { id, title, verb } = action.object;
  const ownId = typeof id === 'string' && !ownActionId.test(id) ? { id } : {};
  return { type: 'Action.Execute', title: title ?? null, ...ownId, verb: verb ?? '', data };
}

function showCard(core: Core, { card, user }: Pressed, value: unknown): boolean {
  const { fatal, wrong } = examineCard(value, 'message');
  recordViolations(core, name, [...fatal, ...wrong]);
  if (!isObject(value) || fatal.length > 0) return false;
  card.seenBy.set(user.id, fillInIds(value));
  core.changed();
  return true;
}

/**
 * Shows what the bot answered (learn.microsoft.com, "Universal Actions", response format); false when it is
 * nothing that Teams can show.
 */
function showAnswer(core: Core, pressed: Pressed, body: unknown): boolean {
  const answer = isObject(body) ? body : {};
  if (answer.statusCode !== 200) {
    const isAnError = asString(answer.type) === 'application/vnd.microsoft.error';
    if (!isAnError) recordViolations(core, name, ['The answer has no status code, or not its form.']);
    return false;
  }
  if (answer.type === cardContentType) return showCard(core, pressed, answer.value);
  const text = asString(answer.value);
  if (answer.type === 'application/vnd.microsoft.activity.message' && text !== null) {
    const { user, conversation, message } = pressed;
    showNotice(core, user, { kind: 'message', text, conversation: conversation.id, message: message.id });
    return true;
  }
  recordViolations(core, name, [`An answer of type ${answer.type} is not shown here.`]);
  return false;
}

/** `Action.Execute`: the answer is a card for the one who pressed, or words in passing. */
export async function execute(core: Core, pressed: Pressed, data: JsonObject): Promise<Driven> {
  const { user, conversation, message } = pressed;
  const value = { action: actionJson(pressed, data), trigger: 'manual' };
  const { delivery, answer } = await invokeBot(core, pressed, name, value, {
    replyToId: message.id,
    channelData: pressedIn(message.id),
  });
  const kind = answer.kind === 'answered' ? 'went-wrong' : answer.kind;
  if (answer.kind !== 'answered' || !showAnswer(core, pressed, answer.body)) {
    showNotice(core, user, { kind, conversation: conversation.id, message: message.id });
  }
  return told([delivery]);
}
