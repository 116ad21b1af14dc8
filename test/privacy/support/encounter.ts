import type { MessageState, ViewState } from '../../../src/playground/slack/state.ts';
import { squareOf } from '../../whole/support/whole-seed.ts';
import type { WholeApp } from '../../whole/support/start-whole-app.ts';
import type { Stranger } from './stranger.ts';

/** A stranger before the whole app: what they do, and what they are shown. */
export interface Encounter {
  readonly whole: WholeApp;
  readonly who: Stranger;
  /** Words of a colleague, whose message somebody may send in; they are nobody's to record. */
  readonly other: Stranger;
}

const seconds = 5_000;

/** The text of a message or view, for finding things in. */
export const inside = (shown: { readonly blocks: unknown } | null | undefined): string =>
  JSON.stringify(shown?.blocks ?? null);

/** What the bot has said to them in the direct message. */
export const said = ({ whole, who }: Encounter): MessageState[] =>
  whole.slack.directMessagesOf(who.id, who.workspace).filter((message) => message.isBot);

/** The newest message of the bot's that holds this button or these words, once it is there. */
export const saidWith = (e: Encounter, part: string): Promise<MessageState> =>
  e.whole.slack.until(() => said(e).findLast((message) => inside(message).includes(part)), seconds);

/** The modal on top, once it is this one. */
export const modalOf = (e: Encounter, callbackId: string): Promise<ViewState> =>
  e.whole.slack.until(() => {
    const view = e.whole.slack.topViewOf(e.who.id);
    return view?.callbackId === callbackId ? view : null;
  }, seconds);

/** The Home tab, once it holds this. */
export const homeWith = (e: Encounter, part: string): Promise<ViewState> =>
  e.whole.slack.until(() => {
    const home = e.whole.slack.homeOf(e.who.id);
    return inside(home).includes(part) ? home : null;
  }, seconds);

/** The newest message that only they see, once there are so many. */
export const aside = (e: Encounter, count = 1) =>
  e.whole.slack.until(() => e.whole.slack.ephemeralsFor(e.who.id).at(count - 1), seconds);

export const write = (e: Encounter, text = e.who.says) =>
  e.whole.slack.sendDirectMessage({ user: e.who.id, workspace: e.who.workspace, text });

export const command = (e: Encounter, name: string, text: string) =>
  e.whole.slack.runCommand({ user: e.who.id, channel: squareOf(e.who.workspace), command: name, text });

/** They press a button of the bot's in the direct message. */
export const pressSaid = async (e: Encounter, actionId: string) => {
  const { channel, ts } = await saidWith(e, `"${actionId}"`);
  return e.whole.slack.press({ user: e.who.id, channel, ts, actionId });
};

/** They press a button in the modal on top. */
export const pressModal = (e: Encounter, viewId: string, actionId: string) =>
  e.whole.slack.pressInView({ user: e.who.id, viewId, actionId });

/** They press *Fortsett*, or whatever submits the modal on top. */
export const submit = (e: Encounter, viewId: string, values = {}) =>
  e.whole.slack.submitView({ user: e.who.id, viewId, values });

/** Somebody writes where many read. @returns when */
export const writeInSquare = async (e: Encounter, user: string, text: string): Promise<string> => {
  const { ts } = await e.whole.slack.sendChannelMessage({ user, channel: squareOf(e.who.workspace), text });
  return ts;
};

export const shortcutOn = (e: Encounter, ts: string, callbackId: string) =>
  e.whole.slack.messageShortcut({ user: e.who.id, channel: squareOf(e.who.workspace), ts, callbackId });
