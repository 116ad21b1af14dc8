import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuthorEvent } from '../../../src/platforms/inbound-event.ts';
import { type Harness, kari, kariInSlack, liv, livInSlack, startHarness } from './support/harness.ts';
import { applications, noticeScreen, words } from './support/screens.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const lastEvent = (): AuthorEvent | undefined => h.dispatch.authorEvents.at(-1);
const lastWords = () => {
  const event = lastEvent();
  return event !== undefined && 'words' in event ? words(event.words) : undefined;
};

const formFor = () =>
  h.dispatch.onAuthor((event) => ({
    kind: 'feedback-form',
    words: 'words' in event ? event.words : null,
    surface: 'command',
    applications,
  }));

test.each([
  ['/tilbakemelding', 'feedback-command'],
  ['/feedback', 'feedback-command'],
  ['/personvern', 'privacy-command'],
  ['/privacy', 'privacy-command'],
])('%s is a %s with its words, answered in a modal', async (command, kind) => {
  formFor();
  const text = 'Rapporten <@U0OLA|ola> laget viser 1 &lt; 2';
  const ran = await h.slack.runCommand({ user: kari, channel: 'C0GENERELT', command, text });
  expect(ran.ok).toBe(true);
  expect(lastEvent()).toMatchObject({ kind, visitor: { user: kariInSlack, outsider: false } });
  expect(lastWords()).toContain('Rapporten');
  await h.slack.until(() => h.slack.topViewOf(kari));
});

test('what a modal cannot be opened for is said to the person alone, with the words in it', async () => {
  formFor();
  h.slack.failNext('views.open', { error: 'expired_trigger_id' });
  const text = 'Dette må ikke gå tapt';
  await h.slack.runCommand({ user: kari, channel: 'C0GENERELT', command: '/tilbakemelding', text });
  const [said] = await h.slack.until(
    () => h.slack.ephemeralsFor(kari).length > 0 && h.slack.ephemeralsFor(kari),
  );
  expect(JSON.stringify(said?.blocks)).toContain(text);
  expect(h.slack.messagesIn('C0GENERELT')).toEqual([]);
});

test('in the notice modal the words wait in the metadata, and come back whole with Fortsett', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'feedback-command'
      ? noticeScreen({ kind: 'form', words: event.words, surface: 'command' })
      : { kind: 'feedback-form', words: null, surface: 'command', applications },
  );
  const place = { user: kari, channel: 'C0GENERELT', command: '/tilbakemelding' };
  await h.slack.runCommand({ ...place, text: 'Kort og godt' });
  const notice = await h.slack.until(() => h.slack.topViewOf(kari));
  await h.slack.submitView({ user: kari, viewId: notice.id, values: {} });
  expect(lastEvent()).toMatchObject({
    kind: 'continue-pressed',
    where: 'form',
    version: 'v1',
    pending: { kind: 'form', surface: 'command' },
  });
  const event = lastEvent();
  const pending = event?.kind === 'continue-pressed' ? event.pending : null;
  expect(pending?.kind === 'form' && words(pending.words)).toBe('Kort og godt');
  expect(h.slack.topViewOf(kari)?.callbackId).toBe('feedback_form');
});

test('words too long for the metadata wait in fields of the modal, and none is lost', async () => {
  h.dispatch.onAuthor((event) =>
    event.kind === 'feedback-command'
      ? noticeScreen({ kind: 'form', words: event.words, surface: 'command' })
      : null,
  );
  const long = Array.from({ length: 900 }, (_, index) => `ord${index}`).join(' ');
  expect(long.length).toBeGreaterThan(3000);
  const place = { user: kari, channel: 'C0GENERELT', command: '/tilbakemelding' };
  await h.slack.runCommand({ ...place, text: long });
  const notice = await h.slack.until(() => h.slack.topViewOf(kari));
  await h.slack.submitView({ user: kari, viewId: notice.id, values: {} });
  const event = lastEvent();
  const pending = event?.kind === 'continue-pressed' ? event.pending : null;
  expect(pending?.kind === 'form' && words(pending.words)).toBe(long);
});

test('/lytt is an agent in a channel', async () => {
  h.dispatch.onAgent(() => ({ kind: 'channel-help' }));
  await h.slack.runCommand({ user: liv, channel: 'C0BILLING', command: '/lytt', text: 'LY-7K3F9Q' });
  expect(h.dispatch.agentEvents.at(-1)).toEqual({
    kind: 'channel-command',
    place: { agent: livInSlack, outsider: false, channel: 'C0BILLING' },
    text: 'LY-7K3F9Q',
  });
  await h.slack.until(() => h.slack.ephemeralsFor(liv)[0]);
});

test('the global shortcut asks for an empty form', async () => {
  formFor();
  await h.slack.globalShortcut({ user: kari, callbackId: 'give_feedback' });
  expect(lastEvent()).toMatchObject({ kind: 'form-asked', words: null, surface: 'shortcut' });
  await h.slack.until(() => h.slack.topViewOf(kari));
});

test("of somebody else's message only the text is taken over: its author's id is nowhere", async () => {
  formFor();
  const text = 'Systemet er tregt i dag';
  const other = await h.slack.sendChannelMessage({ user: 'U0OLA', channel: 'C0GENERELT', text });
  const used = { user: kari, channel: 'C0GENERELT', ts: other.ts };
  await h.slack.messageShortcut({ ...used, callbackId: 'send_as_feedback' });
  expect(lastEvent()).toMatchObject({
    kind: 'form-asked',
    visitor: { user: kariInSlack },
    surface: 'message-shortcut',
  });
  expect(lastWords()).toBe(text);
  expect(JSON.stringify({ ...lastEvent(), words: null })).not.toContain('U0OLA');
  const form = await h.slack.until(() => h.slack.topViewOf(kari));
  expect(JSON.stringify(form.blocks)).toContain(text);

  await h.slack.messageShortcut({ ...used, callbackId: 'about_privacy' });
  expect(lastEvent()).toMatchObject({ kind: 'privacy-asked' });
  expect(lastWords()).toBe(text);
});

test('a mention in a channel is answered to the person alone, and what was written is not read', async () => {
  h.dispatch.onAuthor(() => ({ kind: 'pointer' }));
  const text = '<@U0LYTTKUNDE> fakturaen min er feil';
  await h.slack.sendChannelMessage({ user: kari, channel: 'C0GENERELT', text });
  expect(lastEvent()).toEqual({
    kind: 'mentioned',
    visitor: { user: kariInSlack, outsider: false, locale: null, conversation: null },
  });
  await h.slack.until(() => h.slack.ephemeralsFor(kari)[0]);
  expect(h.slack.messagesIn('C0GENERELT')).toHaveLength(1);
});

test('nobody is left without an answer when a use case fails after Slack was told', async () => {
  h.dispatch.onAuthor(() => {
    throw new Error('the database is away');
  });
  const used = await h.slack.globalShortcut({ user: kari, callbackId: 'give_feedback' });
  expect(used.ok).toBe(true);
  const view = await h.slack.until(() => h.slack.topViewOf(kari));
  expect(view.callbackId).toBe('read');
});
