import { asObject, asString, type JsonObject } from '../../wire/json.ts';
import { pressedIn } from '../activities/activity.ts';
import { tellBot } from '../activities/tell-bot.ts';
import { wordsJson } from '../activities/typed-text.ts';
import { type Core, recordViolations } from '../core.ts';
import { addPersonsMessage } from '../world/add-message.ts';
import { type Driven, notPossible, told } from './driven.ts';
import type { Pressed } from './press.ts';

/** Words that a button puts in the person's mouth. */
async function say(core: Core, pressed: Pressed, text: string, special: JsonObject): Promise<Driven> {
  const { user, conversation, root } = pressed;
  const message = addPersonsMessage(core, conversation, user, {
    text,
    mentions: [],
    thread: root,
    quotes: null,
  });
  const activity = { type: 'message', ...wordsJson(core.world, conversation, message), ...special };
  return told([await tellBot(core, pressed, message.id, activity)]);
}

/**
 * `Action.Submit`: a message without text whose `value` is the data. `messageBack` and `imBack` in
 * `msteams.type` also let the person say something.
 */
export async function submit(
  core: Core,
  pressed: Pressed,
  data: JsonObject,
  teamsType: string | null,
): Promise<Driven> {
  const { msteams, ...rest } = data;
  const teams = asObject(msteams);
  const replyToId = pressed.message.id;
  if (teamsType === 'imBack') return await say(core, pressed, asString(teams.value) ?? '', { replyToId });
  if (teamsType === 'messageBack') {
    const text = asString(teams.text) ?? '';
    const value = { ...asObject(teams.value), ...rest };
    const shown = asString(teams.displayText);
    if (shown !== null) return await say(core, pressed, shown, { text, value, replyToId });
    const activity = { type: 'message', text, value, replyToId };
    return told([await tellBot(core, pressed, core.nextMessageId(), activity)]);
  }
  if (teamsType !== null) {
    recordViolations(core, 'press', [`A Submit of Teams' type ${teamsType} is not played here.`]);
    return notPossible('Buttons of this kind are not played here.');
  }
  const activity = {
    type: 'message',
    value: data,
    replyToId,
    channelData: pressedIn(replyToId),
  };
  return told([await tellBot(core, pressed, core.nextMessageId(), activity)]);
}
