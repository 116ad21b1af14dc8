import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MessageState } from '../../../src/playground/slack/state.ts';
import { card, destination } from './support/cards.ts';
import { billing, type Harness, liv, livInSlack, startHarness } from './support/harness.ts';
import { feedbackId, reference } from './support/screens.ts';

let h: Harness;
let posted: MessageState;

beforeEach(async () => {
  h = await startHarness();
  await h.platform.supportSide.postCard(destination, card, 'post-1');
  posted = await h.slack.until(() => h.slack.messagesIn(billing)[0]);
});

afterEach(async () => {
  expect(h.slack.violations()).toEqual([]);
  await h.close();
});

const place = { agent: livInSlack, outsider: false, channel: billing };
const press = (actionId: string, value?: string) =>
  h.slack.press({ user: liv, channel: billing, ts: posted.ts, actionId, value });
const pick = (choice: string) => press('card_menu', JSON.stringify({ is: 'card', choice, feedbackId }));

test.each([
  ['claim', 'claim-pressed'],
  ['reply', 'reply-asked'],
  ['handled', 'handled-asked'],
  ['read_all', 'full-text-asked'],
])('%s on a card is %s, from the channel it stands in', async (actionId, kind) => {
  expect((await press(actionId)).ok).toBe(true);
  expect(h.dispatch.agentEvents).toEqual([{ kind, place, feedbackId }]);
});

test.each([
  ['sender', 'sender-asked'],
  ['waiting', 'waiting-pressed'],
  ['move', 'move-asked'],
  ['note', 'note-asked'],
  ['dismiss', 'dismiss-pressed'],
])('%s in the menu of a card is %s', async (choice, kind) => {
  expect((await pick(choice)).ok).toBe(true);
  expect(h.dispatch.agentEvents).toEqual([{ kind, place, feedbackId }]);
});

test('one who came second is told so, alone', async () => {
  h.dispatch.onAgent(() => ({ kind: 'taken', by: { ...livInSlack, userId: 'U0AGENTNILS' } }));
  await press('claim');
  const [said] = await h.slack.until(
    () => h.slack.ephemeralsFor(liv).length > 0 && h.slack.ephemeralsFor(liv),
  );
  expect(said?.channel).toBe(billing);
  expect(h.slack.messagesIn(billing)).toHaveLength(1);
});

test('a reply is written in a form that knows its channel, and closes when it is sent', async () => {
  const quote = 'Fakturaen er feil';
  h.dispatch.onAgent(() => ({ kind: 'reply-form', feedbackId, reference, quote, language: 'nb' }));
  await press('reply');
  const form = await h.slack.until(() => h.slack.topViewOf(liv));
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  const values = { words_0: { words: 'Vi retter den.' } };
  const sent = await h.slack.submitView({ user: liv, viewId: form.id, values });
  expect(sent.ok).toBe(true);
  expect(h.dispatch.agentEvents.at(-1)).toEqual({
    kind: 'replied',
    place,
    feedbackId,
    text: 'Vi retter den.',
    submission: form.id,
  });
  expect(h.slack.topViewOf(liv)).toBeNull();
});

test('what an agent wrote stays in the form when it cannot be sent any more', async () => {
  h.dispatch.onAgent(() => ({ kind: 'handled-form', feedbackId, reference, quote: null, language: 'nb' }));
  await press('handled');
  const form = await h.slack.until(() => h.slack.topViewOf(liv));
  h.dispatch.onAgent(() => ({ kind: 'not-possible', status: 'handled' }));
  const values = { words_0: { words: 'Rettet i dag.' } };
  const sent = await h.slack.submitView({ user: liv, viewId: form.id, values });
  expect(Object.keys(sent.errors)).toEqual(['words_0']);
  expect(h.slack.topViewOf(liv)?.id).toBe(form.id);
});

test('handled without a word is handled without a word', async () => {
  h.dispatch.onAgent(() => ({ kind: 'handled-form', feedbackId, reference, quote: null, language: 'nb' }));
  await press('handled');
  const form = await h.slack.until(() => h.slack.topViewOf(liv));
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await h.slack.submitView({ user: liv, viewId: form.id, values: {} });
  expect(h.dispatch.agentEvents.at(-1)).toMatchObject({ kind: 'handled', text: null });
});

test('note and move have forms of their own', async () => {
  h.dispatch.onAgent((event) =>
    event.kind === 'move-asked'
      ? {
          kind: 'move-form',
          feedbackId,
          reference,
          destinations: [{ id: 'product', recipient: 'Support AS' }],
        }
      : { kind: 'note-form', feedbackId, reference },
  );
  await pick('note');
  const note = await h.slack.until(() => h.slack.topViewOf(liv));
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  await h.slack.submitView({ user: liv, viewId: note.id, values: { words_0: { words: 'Ring økonomi' } } });
  expect(h.dispatch.agentEvents.at(-1)).toMatchObject({ kind: 'noted', text: 'Ring økonomi' });

  h.dispatch.onAgent(() => ({
    kind: 'move-form',
    feedbackId,
    reference,
    destinations: [{ id: 'product', recipient: 'Support AS' }],
  }));
  await pick('move');
  const move = await h.slack.until(() => h.slack.topViewOf(liv));
  h.dispatch.onAgent(() => ({ kind: 'done' }));
  const block = move.blocks.find((each) => JSON.stringify(each).includes('"destination"'))?.block_id;
  const values = { [`${block}`]: { destination: 'product' } };
  await h.slack.submitView({ user: liv, viewId: move.id, values });
  expect(h.dispatch.agentEvents.at(-1)).toMatchObject({ kind: 'moved', destinationId: 'product' });
});

test('the sender is shown to one agent, in a modal', async () => {
  const user = { platform: 'slack', workspaceId: 'T0CUSTOMER', userId: 'U0KARI' } as const;
  h.dispatch.onAgent(() => ({ kind: 'sender', reference, displayName: 'Kari Nordmann', email: null, user }));
  await pick('sender');
  const modal = await h.slack.until(() => h.slack.topViewOf(liv));
  expect(JSON.stringify(modal.blocks)).toContain('Kari Nordmann');
  expect(JSON.stringify(h.slack.messagesIn(billing))).not.toContain('Kari');
});

test('a text of many pages is leafed through from the same channel', async () => {
  const text = 'En lang historie. '.repeat(20_000);
  h.dispatch.onAgent(() => ({ kind: 'full-text', reference, text }));
  await press('read_all');
  const first = await h.slack.until(() => h.slack.topViewOf(liv));
  await h.slack.pressInView({ user: liv, viewId: first.id, actionId: 'show_page_1' });
  expect(h.dispatch.agentEvents.at(-1)).toEqual({ kind: 'full-text-asked', place, feedbackId });
  await h.slack.until(() => h.slack.topViewOf(liv)?.hash !== first.hash);
  expect(h.slack.viewsOf(liv)).toHaveLength(1);
});

test('/lytt lists open items with links into the channel', async () => {
  h.dispatch.onAgent(() => ({
    kind: 'open-items',
    items: [
      {
        reference,
        status: 'received',
        createdAt: new Date('2026-03-02T07:00:00Z'),
        card: { channel: billing, message: posted.ts },
      },
    ],
  }));
  await h.slack.runCommand({ user: liv, channel: billing, command: '/lytt', text: '' });
  const [said] = await h.slack.until(
    () => h.slack.ephemeralsFor(liv).length > 0 && h.slack.ephemeralsFor(liv),
  );
  expect(JSON.stringify(said?.blocks)).toContain(`archives/${billing}/p${posted.ts.replace('.', '')}`);
});
