import { actionsOf } from '../../../../src/playground/teams/cards/walk-card.ts';
import type { DialogState, MessageState } from '../../../../src/playground/teams/state.ts';
import { asObject, asString, type JsonObject } from '../../../../src/playground/wire/json.ts';
import { eventually } from '../eventually.ts';
import type { BothApp } from './start-both.ts';

/** Somebody in Teams before the whole app: what they do, and what they are shown. */
export interface TeamsPerson {
  readonly whole: BothApp;
  readonly who: { readonly id: string };
}

type Watching = Pick<BothApp, 'teams'>;

/** The same before a Teams of any app: they can be watched, and act, without a look into the app. */
interface InTeams {
  readonly whole: Watching;
  readonly who: { readonly id: string };
}

/** Only what never comes is waited for so long. */
const longestMs = 15_000;

/** Waits for what somebody is shown; says what it was that never came. */
export const waitInTeams = async <T>(
  { teams }: Watching,
  what: string,
  check: () => T | undefined | null | false,
): Promise<T> => {
  try {
    return await teams.until(check, longestMs);
  } catch (cause) {
    throw new Error(`never shown in Teams: ${what}`, { cause });
  }
};

/** What somebody sees of a message's cards, for finding things in. */
export const seenBy = ({ cards }: MessageState, id: string): string =>
  JSON.stringify(cards.map((card) => card.seenBy[id] ?? card.card));

/** What the bot has said to them in their own chat. */
export const saidInTeams = ({ whole, who }: InTeams): MessageState[] =>
  whole.teams.personalMessagesOf(who.id).filter(({ isBot, isDeleted }) => isBot && !isDeleted);

/** The newest message of the bot's that holds this button or these words, once it is there. */
export const teamsSaidWith = (p: InTeams, part: string): Promise<MessageState> =>
  waitInTeams(p.whole, `a message with ${part}`, () =>
    saidInTeams(p).findLast((message) => seenBy(message, p.who.id).includes(part)),
  );

/** The dialog in front of them, once it holds this. */
export const dialogWith = (p: InTeams, part: string): Promise<DialogState> =>
  waitInTeams(p.whole, `a dialog with ${part}`, () => {
    const dialog = p.whole.teams.dialogOf(p.who.id);
    return dialog !== null && JSON.stringify(dialog.card).includes(part) ? dialog : null;
  });

export const writeInTeams = async (p: InTeams, text: string) => {
  const sent = await p.whole.teams.sendPersonalMessage({ user: p.who.id, text });
  if (!sent.ok) throw new Error(`the message was not taken: ${sent.message}`);
  return sent;
};

/** The id of the button with this verb or title in a card; null when it has none such. */
const actionIn = (card: JsonObject, action: string): string | null => {
  const found = actionsOf(card).find(
    ({ object }) => object.title === action || asObject(object.data).verb === action,
  );
  return found === undefined ? null : asString(found.object.id);
};

const actionUnder = ({ cards }: MessageState, id: string, action: string): string | null =>
  cards.map((card) => actionIn(card.seenBy[id] ?? card.card, action)).find((one) => one !== null) ?? null;

/** A button under a message of the bot's, by its verb or title. */
export const pressUnder = async (
  p: InTeams,
  message: MessageState,
  action: string,
  values: Record<string, string> = {},
) => {
  const { conversation, id } = message;
  const button = actionUnder(message, p.who.id, action) ?? action;
  return p.whole.teams.press({ user: p.who.id, conversation, message: id, action: button, values });
};

/** A button of the bot's in their own chat, on the newest message that has it, once it is there. */
export const pressInTeams = async (p: InTeams, action: string, values: Record<string, string> = {}) => {
  const message = await waitInTeams(p.whole, `the button ${action}`, () =>
    saidInTeams(p).findLast((one) => actionUnder(one, p.who.id, action) !== null),
  );
  const pressed = await pressUnder(p, message, action, values);
  if (!pressed.ok) throw new Error(`the button was not taken: ${pressed.message}`);
  return pressed;
};

/** A button in the dialog in front of them, by its verb or title. */
export const submitInTeams = async (p: InTeams, action: string, values: Record<string, string> = {}) => {
  const card = p.whole.teams.dialogOf(p.who.id)?.card ?? {};
  const button = actionIn(card, action) ?? action;
  const sent = await p.whole.teams.submitDialog({ user: p.who.id, action: button, values });
  if (!sent.ok) throw new Error(`the dialog was not taken: ${sent.message}`);
  return sent;
};

/** An action of the message extension, in a conversation or on a message in it. */
export const extend = (p: TeamsPerson, commandId: string, conversation: string, message?: string) =>
  p.whole.teams.runExtension({ user: p.who.id, commandId, conversation, message });

/** Everything under way has arrived, and the jobs have run. */
export const settleAll = async (whole: BothApp): Promise<void> => {
  await whole.teams.settled();
  await whole.slack.settled();
  await whole.drain();
};

/** A message, *Fortsett* where it is asked for, *Lagre*; the jobs run. */
export const saveInTeams = async (p: TeamsPerson, text: string, values: Record<string, string> = {}) => {
  const seen = saidInTeams(p).length;
  const sent = await writeInTeams(p, text);
  const asked = await waitInTeams(p.whole, 'an answer to a message', () => saidInTeams(p).at(seen));
  if (seenBy(asked, p.who.id).includes('"continue"')) await pressInTeams(p, 'continue');
  await teamsSaidWith(p, '"save_message"');
  await pressInTeams(p, 'save_message', values);
  await teamsSaidWith(p, 'LY-');
  await settleAll(p.whole);
  return { conversation: sent.conversation, message: sent.id };
};

/** `/personvern slett`, and yes; the jobs have not run. */
export const eraseAllInTeams = async (p: TeamsPerson): Promise<void> => {
  await writeInTeams(p, '/personvern slett');
  const { id } = await teamsSaidWith(p, '"erase_confirm"');
  await pressInTeams(p, 'erase_confirm', { erase_sure: 'yes' });
  await eventually(
    () => !saidInTeams(p).some((m) => m.id === id && JSON.stringify(m).includes('erase_sure')),
  );
};
