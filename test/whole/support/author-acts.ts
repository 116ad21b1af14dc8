import type { MessageState, ViewState } from '../../../src/playground/slack/state.ts';
import type { WholeApp } from './start-whole-app.ts';
import { squareOf } from './whole-seed.ts';

/** Somebody before the whole app: what they do, and what they are shown. */
export interface Author {
  readonly whole: Pick<WholeApp, 'slack'>;
  readonly who: { readonly id: string; readonly workspace: string };
}

/** Only what never comes is waited for so long. */
const longestMs = 15_000;

/** Waits for what somebody is shown; says what it was that never came. */
export const waitFor = async <T>(
  whole: Pick<WholeApp, 'slack'>,
  what: string,
  check: () => T | undefined | null | false,
): Promise<T> => {
  try {
    return await whole.slack.until(check, longestMs);
  } catch (cause) {
    throw new Error(`never shown: ${what}`, { cause });
  }
};

/** The text of a message or view, for finding things in. */
export const inside = (shown: { readonly blocks: unknown } | null | undefined): string =>
  JSON.stringify(shown?.blocks ?? null);

/** What the bot has said to them in the direct message. */
export const said = ({ whole, who }: Author): MessageState[] =>
  whole.slack.directMessagesOf(who.id, who.workspace).filter((message) => message.isBot);

/** The newest message of the bot's that holds this button or these words, once it is there. */
export const saidWith = (a: Author, part: string): Promise<MessageState> =>
  waitFor(a.whole, `a message with ${part}`, () =>
    said(a).findLast((message) => inside(message).includes(part)),
  );

/** The modal on top, once it is this one. */
export const modalOf = (a: Author, callbackId: string): Promise<ViewState> =>
  waitFor(a.whole, `the modal ${callbackId}`, () => {
    const view = a.whole.slack.topViewOf(a.who.id);
    return view?.callbackId === callbackId ? view : null;
  });

/** The Home tab, once it holds this. */
export const homeWith = (a: Author, part: string): Promise<ViewState> =>
  waitFor(a.whole, `a Home tab with ${part}`, () => {
    const home = a.whole.slack.homeOf(a.who.id);
    return inside(home).includes(part) ? home : null;
  });

/** The newest message that only they see, once there are so many. */
export const aside = (a: Author, count = 1) =>
  waitFor(a.whole, 'a message for them alone', () => a.whole.slack.ephemeralsFor(a.who.id).at(count - 1));

export const write = (a: Author, text: string) =>
  a.whole.slack.sendDirectMessage({ user: a.who.id, workspace: a.who.workspace, text });

export const command = (a: Author, name: string, text: string) =>
  a.whole.slack.runCommand({ user: a.who.id, channel: squareOf(a.who.workspace), command: name, text });

/** They press a button of the bot's in the direct message. */
export const pressSaid = async (a: Author, actionId: string) => {
  const { channel, ts } = await saidWith(a, `"${actionId}"`);
  return a.whole.slack.press({ user: a.who.id, channel, ts, actionId });
};

/** They close whatever modals are open. */
export const closeAll = async ({ whole, who }: Author): Promise<void> => {
  const top = whole.slack.topViewOf(who.id);
  if (top !== null) await whole.slack.closeView({ user: who.id, viewId: top.id, all: true });
};

/** They press a button in the modal on top. */
export const pressModal = (a: Author, viewId: string, actionId: string) =>
  a.whole.slack.pressInView({ user: a.who.id, viewId, actionId });

/** They press *Fortsett*, or whatever submits the modal on top. */
export const submit = (a: Author, viewId: string, values = {}) =>
  a.whole.slack.submitView({ user: a.who.id, viewId, values });

/** Somebody writes where many read. @returns when */
export const writeInSquare = async (a: Author, user: string, text: string): Promise<string> => {
  const { ts } = await a.whole.slack.sendChannelMessage({ user, channel: squareOf(a.who.workspace), text });
  return ts;
};

export const shortcutOn = (a: Author, ts: string, callbackId: string) =>
  a.whole.slack.messageShortcut({ user: a.who.id, channel: squareOf(a.who.workspace), ts, callbackId });
