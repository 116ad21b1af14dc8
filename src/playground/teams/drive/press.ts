import { asObject, asString } from '../../wire/json.ts';
import type { Place } from '../activities/activity.ts';
import { findAction } from '../cards/find-action.ts';
import { takeInputs, withInputs } from '../cards/input-values.ts';
import type { CardPart } from '../cards/walk-card.ts';
import type { Core } from '../core.ts';
import type { MessagePlace } from '../driver.ts';
import type { TeamsInputValues } from '../schema.ts';
import { conversationById, isBotIn, messageAt, userById } from '../world/lookup.ts';
import type { Card, Message, User } from '../world/world.ts';
import { type Driven, inputRefused, notPossible, told } from './driven.ts';
import { execute } from './execute.ts';
import { fetchDialog } from './fetch-dialog.ts';
import { submit } from './submit.ts';

export type Press = MessagePlace & { action: string; values?: TeamsInputValues | undefined };

/** What was pressed, and what goes with it. */
export type Pressed = Place & { message: Message; card: Card; action: CardPart };

/** These stay in the person's own client. */
const silent = new Set(['Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']);

function pressedCard(message: Message, user: User, wanted: string): { card: Card; action: CardPart } | null {
  for (const card of message.cards) {
    const action = findAction(card.seenBy.get(user.id) ?? card.card, wanted);
    if (action !== null) return { card, action };
  }
  return null;
}

async function send(core: Core, pressed: Pressed, values: Record<string, string>): Promise<Driven> {
  const { action } = pressed;
  const data = withInputs(action, values);
  if (action.type === 'Action.Execute') return await execute(core, pressed, data);
  const teamsType = asString(asObject(data.msteams).type);
  return teamsType === 'task/fetch'
    ? await fetchDialog(core, pressed, data)
    : await submit(core, pressed, data, teamsType);
}

/** A person presses an action in a card under a message they see. */
export async function press(core: Core, act: Press): Promise<Driven> {
  const user = userById(core.world, act.user);
  const conversation = conversationById(core.world, act.conversation);
  const message = messageAt(conversation, act.message);
  if (message === null || message.isDeleted || !conversation.members.has(user.id)) {
    return notPossible('This person sees no such message.');
  }
  const found = pressedCard(message, user, act.action);
  if (found === null) return notPossible('No card under the message has such an action.');
  if (silent.has(found.action.type)) return told([]);
  if (!isBotIn(core.world, conversation)) return notPossible('The app is gone from this conversation.');
  const shown = found.card.seenBy.get(user.id) ?? found.card.card;
  const taken = takeInputs(shown, found.action, act.values ?? {});
  if (taken.kind === 'refused') {
    found.card.refusals.set(user.id, taken.refusals);
    core.changed();
    return inputRefused(taken.refusals);
  }
  found.card.refusals.delete(user.id);
  const root = conversation.kind === 'channel' ? (message.thread ?? message.id) : null;
  return await send(core, { user, conversation, root, message, ...found }, taken.values);
}
