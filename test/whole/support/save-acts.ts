import { type Author, command, modalOf, pressSaid, saidWith, submit, write } from './author-acts.ts';
import { eventually } from './eventually.ts';
import type { WholeApp } from './start-whole-app.ts';

/** Somebody before the app in this process, whose jobs a test can run. */
export type LocalAuthor = Author & { readonly whole: WholeApp };

/** *Fortsett* under the notice in the modal on top. */
export const continueInModal = async (a: Author): Promise<void> => {
  const { id } = await modalOf(a, 'notice');
  await submit(a, id);
};

/** *Lagre* in the form on top, with what is in it or with this text, and the jobs run. */
export const saveForm = async (a: LocalAuthor, text?: string): Promise<void> => {
  const { id } = await modalOf(a, 'feedback_form');
  await submit(a, id, text === undefined ? {} : { words_0: { words: text } });
  await a.whole.slack.settled();
  await a.whole.drain();
};

/** A message, *Fortsett* where it is asked for, *Lagre*. */
export const saveByMessage = async (
  a: LocalAuthor,
  text: string,
): Promise<{ channel: string; ts: string }> => {
  const sent = await write(a, text);
  const asked = await a.whole.slack.until(() =>
    a.whole.slack
      .directMessagesOf(a.who.id, a.who.workspace)
      .findLast(({ isBot, ts, blocks }) => isBot && ts > sent.ts && blocks.length > 0),
  );
  if (JSON.stringify(asked.blocks).includes('"continue"')) await pressSaid(a, 'continue');
  await saidWith(a, '"save_message"');
  await pressSaid(a, 'save_message');
  await a.whole.slack.settled();
  await a.whole.drain();
  return sent;
};

/** `/tilbakemelding …`, *Fortsett* where it is asked for, *Lagre*. */
export const saveByCommand = async (a: LocalAuthor, text: string): Promise<void> => {
  await command(a, '/tilbakemelding', text);
  const { callbackId } = await a.whole.slack.until(() => a.whole.slack.topViewOf(a.who.id));
  if (callbackId === 'notice') await continueInModal(a);
  await saveForm(a);
};

/** `/personvern slett`, and yes; the jobs have not run. */
export const eraseAll = async (a: Author): Promise<void> => {
  await command(a, '/personvern', 'slett');
  const { id } = await modalOf(a, 'erase_confirm');
  await submit(a, id, { erase_sure: { erase_sure: ['yes'] } });
  await eventually(() => a.whole.slack.topViewOf(a.who.id)?.callbackId !== 'erase_confirm');
};
