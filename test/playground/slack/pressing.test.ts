import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/playground/wire/json.ts';
import { type Harness, startHarness } from './harness.ts';

let harness: Harness;
let ts: string;

const plain = (text: string): JsonObject => ({ type: 'plain_text', text });
const options = ['bug', 'wish'].map((value) => ({ text: plain(value), value }));
const blocks: JsonObject[] = [
  {
    type: 'section',
    block_id: 's',
    text: plain('Sak'),
    accessory: { type: 'overflow', action_id: 'more', options },
  },
  {
    type: 'actions',
    block_id: 'a',
    elements: [
      { type: 'button', action_id: 'save', value: 'LY-1', style: 'primary', text: plain('Lagre') },
      { type: 'static_select', action_id: 'kind', options, initial_option: options[0] ?? null },
      { type: 'button', text: plain('Uten id') },
    ],
  },
];

beforeEach(async () => {
  harness = await startHarness();
  const { body } = await harness.api('chat.postMessage', { channel: 'D0KARI', text: 'Sak', blocks });
  ts = String(body.ts);
  await harness.slack.settled();
  harness.bot.received.length = 0;
});
afterEach(async () => await harness.close());

const kari = { user: 'U0KARI', channel: 'D0KARI' };

function pressed(): JsonObject {
  return harness.bot.received.at(-1)?.payload ?? {};
}

/** Answers through the response URL of the last press. */
async function respond(payload: JsonObject): Promise<{ status: number; text: string }> {
  const response = await fetch(String(pressed().response_url), {
    method: 'POST',
    body: JSON.stringify(payload),
  });
  return { status: response.status, text: await response.text() };
}

test('a button carries its value, the message, and what is chosen beside it', async () => {
  await harness.slack.press({ ...kari, ts, actionId: 'save' });
  expect(pressed()).toMatchObject({
    type: 'block_actions',
    user: { id: 'U0KARI', username: 'kari.nordmann', team_id: 'T0CUSTOMER' },
    team: { id: 'T0CUSTOMER', domain: 'fjellheim-bakeri' },
    container: { type: 'message', message_ts: ts, channel_id: 'D0KARI', is_ephemeral: false },
    channel: { id: 'D0KARI', name: 'directmessage' },
    message: { ts, text: 'Sak', bot_id: 'B0LYTTKUNDE' },
    actions: [{ type: 'button', action_id: 'save', block_id: 'a', value: 'LY-1', style: 'primary' }],
    state: { values: { a: { kind: { type: 'static_select', selected_option: { value: 'bug' } } } } },
  });
});

test('a menu carries what was picked, an overflow menu too', async () => {
  await harness.slack.press({ ...kari, ts, actionId: 'kind', value: 'wish' });
  expect(pressed()).toMatchObject({
    actions: [{ type: 'static_select', selected_option: { value: 'wish' } }],
    state: { values: { a: { kind: { selected_option: { value: 'wish' } } } } },
  });
  await harness.slack.press({ ...kari, ts, actionId: 'more', value: 'bug' });
  expect(pressed()).toMatchObject({ actions: [{ type: 'overflow', selected_option: { value: 'bug' } }] });
});

test('a button without an id gets one from Slack; a button that is not there cannot be pressed', async () => {
  const [, actions] = harness.slack.messagesIn('D0KARI')[0]?.blocks ?? [];
  expect(JSON.stringify(actions)).toMatch(/"Uten id".*"action_id":"\w{10}"/);
  expect((await harness.slack.press({ ...kari, ts, actionId: 'gone' })).problem).toBe('not-possible');
  expect((await harness.slack.press({ ...kari, user: 'U0OLA', ts, actionId: 'save' })).problem).toBe(
    'not-possible',
  );
});

test('through the response URL: a private answer, a replacement, a removal', async () => {
  const { slack } = harness;
  await slack.press({ ...kari, ts, actionId: 'save' });
  expect(await respond({ text: 'Takk' })).toEqual({ status: 200, text: 'ok' });
  expect(slack.ephemeralsFor('U0KARI')).toMatchObject([{ text: 'Takk', channel: 'D0KARI' }]);
  await respond({ replace_original: true, text: 'Lagret' });
  expect(slack.messagesIn('D0KARI')).toMatchObject([{ ts, text: 'Lagret', blocks: [] }]);
  await respond({ delete_original: true });
  expect(slack.messagesIn('D0KARI')).toEqual([]);
  expect(slack.calls('response_url')).toHaveLength(3);
});

test('an ephemeral message is replaced and removed by the press on it, and is not sent along', async () => {
  const { slack, api } = harness;
  const { body } = await api('chat.postEphemeral', { ...kari, text: 'Valg', blocks });
  const place = { ...kari, ts: String(body.message_ts) };
  await slack.press({ ...place, actionId: 'save' });
  expect(pressed()).toMatchObject({ container: { is_ephemeral: true, message_ts: body.message_ts } });
  expect(pressed().message).toBeUndefined();
  await respond({ replace_original: true, text: 'Valgt' });
  expect(slack.ephemeralsFor('U0KARI')).toMatchObject([{ ts: body.message_ts, text: 'Valgt', blocks: [] }]);
  await respond({ delete_original: true });
  expect(slack.ephemeralsFor('U0KARI')).toEqual([]);
});

test('a response URL holds for five answers and thirty minutes, and to Slack’s limits', async () => {
  await harness.slack.press({ ...kari, ts, actionId: 'save' });
  expect(await respond({ text: 'a', blocks: [{ type: 'nothing' }] })).toMatchObject({ status: 400 });
  for (let use = 0; use < 4; use += 1) expect((await respond({ text: 'a' })).status).toBe(200);
  expect(await respond({ text: 'a' })).toMatchObject({
    status: 404,
    text: expect.stringContaining('used_url'),
  });
  await harness.slack.press({ ...kari, ts, actionId: 'save' });
  harness.pass(30 * 60_000 + 1);
  expect(await respond({ text: 'a' })).toMatchObject({
    status: 404,
    text: expect.stringContaining('expired_url'),
  });
});
