import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import type { AuthorScreen, OwnItem } from '../../../src/platforms/screen.ts';
import type { ViewState } from '../../../src/playground/slack/state.ts';
import { type Harness, kari, kariInSlack, startHarness } from './support/harness.ts';
import { applications, feedbackId, noticeScreen, reference, words } from './support/screens.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const lastEvent = (): AuthorEvent | undefined => h.dispatch.authorEvents.at(-1);

const item: OwnItem = {
  feedbackId,
  reference,
  status: 'received',
  text: 'Fakturaen er feil',
  kind: 'bug',
  application: 'Visma.net',
  createdAt: new Date('2026-03-01T10:00:00Z'),
  deleteAfter: new Date('2027-03-01T10:00:00Z'),
  open: true,
  restricted: false,
};
const home: AuthorScreen = { kind: 'home', items: [item] };

/** Opens a modal with this screen through the global shortcut. */
const openedModal = async (screen: AuthorScreen): Promise<ViewState> => {
  h.dispatch.onAuthor(() => screen);
  await h.slack.globalShortcut({ user: kari, callbackId: 'give_feedback' });
  return h.slack.until(() => h.slack.topViewOf(kari));
};

test('Home is the notice before Fortsett, and the own items after', async () => {
  h.dispatch.onAuthor((event) => (event.kind === 'home-opened' ? noticeScreen({ kind: 'nothing' }) : home));
  await h.slack.openHome({ user: kari });
  expect(lastEvent()).toMatchObject({ kind: 'home-opened', visitor: { user: kariInSlack } });
  await h.slack.until(() => JSON.stringify(h.slack.homeOf(kari)).includes('Vi lagrer tilbakemeldingen din.'));
  await h.slack.pressHome({ user: kari, actionId: 'continue' });
  expect(lastEvent()).toMatchObject({
    kind: 'continue-pressed',
    where: 'home',
    pending: { kind: 'nothing' },
  });
  await h.slack.until(() => JSON.stringify(h.slack.homeOf(kari)).includes(reference));
});

test('the messages tab asks for nothing', async () => {
  await h.slack.openHome({ user: kari, tab: 'messages' });
  expect(h.dispatch.authorEvents).toEqual([]);
});

test('buttons in Home: give feedback, help, language, a right, one of the own items', async () => {
  h.dispatch.onAuthor((event) => {
    if (event.kind === 'home-opened') return home;
    return event.kind === 'item-edit-asked'
      ? {
          kind: 'item-form',
          item,
          fullText: 'Alt',
          revision: 3,
          applications,
          applicationId: null,
          applicationVersion: null,
        }
      : { kind: 'help' };
  });
  await h.slack.openHome({ user: kari });
  await h.slack.until(() => h.slack.homeOf(kari));
  await h.slack.pressHome({ user: kari, actionId: 'give_feedback' });
  expect(lastEvent()).toMatchObject({ kind: 'form-asked', surface: 'home' });
  await h.slack.pressHome({ user: kari, actionId: 'help' });
  expect(lastEvent()).toMatchObject({ kind: 'help-asked' });
  await h.slack.pressHome({ user: kari, actionId: 'right_access' });
  expect(lastEvent()).toMatchObject({ kind: 'right-chosen', right: 'access' });
  const language = JSON.stringify({ is: 'language', language: 'en' });
  await h.slack.pressHome({ user: kari, actionId: 'choose_language', value: language });
  expect(lastEvent()).toMatchObject({ kind: 'language-chosen', language: 'en' });
  const edit = JSON.stringify({ is: 'own-item', choice: 'edit', feedbackId });
  await h.slack.pressHome({ user: kari, actionId: 'own_item_menu', value: edit });
  expect(lastEvent()).toMatchObject({ kind: 'item-edit-asked', feedbackId });

  const form = await h.slack.until(() => {
    const top = h.slack.topViewOf(kari);
    return top?.callbackId === 'item_form' && top;
  });
  await h.slack.submitView({
    user: kari,
    viewId: form.id,
    values: {
      words_0: { words: 'Rettet' },
      feedback_kind: { feedback_kind: 'wish' },
      application_version: { application_version: '2026.12' },
    },
  });
  const edited = lastEvent();
  expect(edited).toMatchObject({ kind: 'item-edited', feedbackId, revision: 3, feedbackKind: 'wish' });
  expect(edited?.kind === 'item-edited' && words(edited.applicationVersion)).toBe('2026.12');
});

test('a form is acknowledged only after the use case is done, with what came of it', async () => {
  const form = await openedModal({ kind: 'feedback-form', words: null, surface: 'home', applications });
  let isStored = false;
  h.dispatch.onAuthor(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    isStored = true;
    return { kind: 'saved', reference, deleteAfter: new Date('2027-03-01T10:00:00Z') };
  });
  const values = {
    words_0: { words: 'Det tar lang tid å lagre' },
    feedback_kind: { feedback_kind: 'complaint' },
    application: { application: 'visma-net' },
    application_version: { application_version: '2026.11' },
  };
  const sent = await h.slack.submitView({ user: kari, viewId: form.id, values });
  expect(sent.ok).toBe(true);
  expect(isStored).toBe(true);
  const event = lastEvent();
  expect(event).toMatchObject({
    kind: 'form-submitted',
    feedbackKind: 'complaint',
    applicationId: 'visma-net',
    surface: 'home',
    submission: form.id,
    at: h.now(),
  });
  expect(event?.kind === 'form-submitted' && words(event.words)).toBe('Det tar lang tid å lagre');
  expect(event?.kind === 'form-submitted' && words(event.applicationVersion)).toBe('2026.11');
  expect(JSON.stringify(h.slack.topViewOf(kari))).toContain(reference);
});

test('a form that could not be stored stays as it is, with its words', async () => {
  const form = await openedModal({ kind: 'feedback-form', words: null, surface: 'home', applications });
  const values = { words_0: { words: '   ' }, feedback_kind: { feedback_kind: 'bug' } };
  h.dispatch.onAuthor(() => ({ kind: 'empty-text' }));
  const empty = await h.slack.submitView({ user: kari, viewId: form.id, values });
  expect(Object.keys(empty.errors)).toEqual(['words_0']);
  h.dispatch.onAuthor(() => {
    throw new Error('the database is away');
  });
  const failed = await h.slack.submitView({ user: kari, viewId: form.id, values });
  expect(failed).toMatchObject({ ok: false, ack: { status: 500, body: '' } });
  expect(h.slack.topViewOf(kari)?.id).toBe(form.id);
});

test('a privacy question from inside the form goes on top of it, so that the words stay', async () => {
  const form = await openedModal({ kind: 'feedback-form', words: null, surface: 'home', applications });
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  await h.slack.pressInView({ user: kari, viewId: form.id, actionId: 'privacy' });
  expect(lastEvent()).toMatchObject({ kind: 'privacy-asked' });
  const stack = await h.slack.until(() => h.slack.viewsOf(kari).length === 2 && h.slack.viewsOf(kari));
  expect(stack[0]?.id).toBe(form.id);
  // What is only read makes way for the next: Slack stacks three at most.
  await h.slack.pressInView({ user: kari, viewId: stack[1]?.id ?? '', actionId: 'privacy' });
  await h.slack.settled();
  expect(h.slack.viewsOf(kari)).toHaveLength(2);
});

test('erasing asks for a tick, in a modal', async () => {
  const modal = await openedModal({ kind: 'erase-confirm', feedback: 2, copies: 1, others: 0 });
  const sent = await h.slack.submitView({
    user: kari,
    viewId: modal.id,
    values: { erase_sure: { erase_sure: ['yes'] } },
  });
  expect(sent.ok).toBe(true);
  expect(lastEvent()).toMatchObject({ kind: 'erase-confirmed', visitor: { user: kariInSlack } });
});

test('answering, solved and not solved under what agents sent', async () => {
  await h.platform.authorSide.tell(
    kariInSlack,
    { kind: 'handled', feedbackId, reference, quote: null, text: 'Rettet nå.' },
    'nb',
    'key',
  );
  const told = await h.slack.until(() => h.slack.directMessagesOf(kari)[0]);
  const pressed = { user: kari, channel: told.channel, ts: told.ts };
  h.dispatch.onAuthor(() => ({ kind: 'solved-thanks', reference }));
  await h.slack.press({ ...pressed, actionId: 'solved' });
  expect(lastEvent()).toMatchObject({ kind: 'solved-pressed', feedbackId });
  await h.slack.press({ ...pressed, actionId: 'not_solved' });
  expect(lastEvent()).toMatchObject({ kind: 'not-solved-pressed', feedbackId });
  await h.slack.until(() => h.slack.directMessagesOf(kari).length === 3);
  expect(h.slack.directMessagesOf(kari)[0]?.text).toBe(told.text);

  const form = await openedModal({ kind: 'answer-form', feedbackId, reference });
  h.dispatch.onAuthor(() => ({ kind: 'answer-sent', reference }));
  await h.slack.submitView({ user: kari, viewId: form.id, values: { words_0: { words: 'Takk' } } });
  expect(lastEvent()).toMatchObject({ kind: 'answered', feedbackId, submission: form.id });
});

test('a long answer is leafed through by asking for it again', async () => {
  const items = Array.from({ length: 90 }, (_, index) => ({
    ...item,
    text: `Nummer ${index} ${'og så videre '.repeat(8)}`,
  }));
  const first = await openedModal({ kind: 'my-feedback', items });
  h.dispatch.onAuthor(() => ({ kind: 'my-feedback', items }));
  await h.slack.pressInView({ user: kari, viewId: first.id, actionId: 'show_page_1' });
  expect(lastEvent()).toMatchObject({ kind: 'status-asked' });
  const second = await h.slack.until(() => {
    const top = h.slack.topViewOf(kari);
    return top !== null && top.hash !== first.hash && top;
  });
  expect(second.id).toBe(first.id);
  expect(JSON.stringify(second.blocks).includes('Nummer 50 ')).toBe(true);
  expect(JSON.stringify(second.blocks).includes('Nummer 3 ')).toBe(false);
});
