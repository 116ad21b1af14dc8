import { setTimeout as sleep } from 'node:timers/promises';
import { verifySlackRequest } from '@slack/bolt';
import { afterEach, expect, test } from 'vitest';
import { asObject, asObjects } from '../../../src/playground/wire/json.ts';
import { type Harness, signingSecret, startHarness } from './harness.ts';

let harness: Harness;
afterEach(async () => await harness.close());

type SignedHeaders = { 'x-slack-signature': string; 'x-slack-request-timestamp': number };

function signedHeaders(headers: Record<string, unknown>): SignedHeaders {
  return {
    'x-slack-signature': String(headers['x-slack-signature']),
    'x-slack-request-timestamp': Number(headers['x-slack-request-timestamp']),
  };
}

test('every kind of request is signed so that Bolt accepts it, and only with the right secret', async () => {
  harness = await startHarness();
  const { slack, bot } = harness;
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei æøå 🙂' });
  await slack.runCommand({
    user: 'U0KARI',
    channel: 'C0GENERELT',
    command: '/personvern',
    text: 'innsyn & mer',
  });
  await slack.globalShortcut({ user: 'U0KARI', callbackId: 'give_feedback' });
  expect(bot.received.map(({ headers }) => headers['content-type'])).toEqual([
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded',
  ]);
  for (const { raw: body, headers } of bot.received) {
    const request = { body, headers: signedHeaders(headers) };
    expect(() => verifySlackRequest({ signingSecret, ...request })).not.toThrow();
    expect(() => verifySlackRequest({ signingSecret: 'another', ...request })).toThrow('signature mismatch');
    const altered = { ...request, body: `${body} ` };
    expect(() => verifySlackRequest({ signingSecret, ...altered })).toThrow('signature mismatch');
  }
});

test('an answer after three seconds is a timeout, and what was measured is said', async () => {
  harness = await startHarness({ ackTimeoutMs: 60 });
  harness.bot.answer.delayMs = 200;
  const late = await harness.slack.runCommand({
    user: 'U0KARI',
    channel: 'D0KARI',
    command: '/lytt',
    text: '',
  });
  expect(late).toMatchObject({
    ok: false,
    problem: 'bot-timeout',
    ack: { outcome: 'timeout', status: null },
  });
  expect(late.ack?.ms).toBeGreaterThanOrEqual(55);
  harness.bot.answer.delayMs = 0;
  harness.bot.answer.status = 500;
  const refused = await harness.slack.openHome({ user: 'U0KARI' });
  expect(refused).toMatchObject({ ok: false, problem: 'bot-refused', ack: { status: 500 } });
});

test('a bot that is not there is unreachable', async () => {
  harness = await startHarness({ appUrl: () => 'http://127.0.0.1:1' });
  const sent = await harness.slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  expect(sent).toMatchObject({ ok: false, problem: 'bot-unreachable' });
  expect(harness.slack.messagesIn('D0KARI')).toHaveLength(1);
});

test('an event that failed comes again with the same id and Slack’s retry headers, a bounded number of times', async () => {
  harness = await startHarness({ retryDelaysMs: [10, 20] });
  const { slack, bot } = harness;
  bot.answer.status = 500;
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  await expect.poll(() => bot.received.length).toBe(3);
  await sleep(60);
  expect(bot.received.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
  expect(bot.received[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  expect(new Set(bot.received.map(({ payload }) => payload.event_id)).size).toBe(1);
});

test('an event that was taken the second time does not come a third', async () => {
  harness = await startHarness({ retryDelaysMs: [40, 10] });
  const { slack, bot } = harness;
  bot.answer.status = 500;
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  bot.answer.status = 200;
  await expect.poll(() => bot.received.length).toBe(2);
  await sleep(50);
  expect(bot.received).toHaveLength(2);
});

test('an app may ask for no retry, and commands never come twice by themselves', async () => {
  harness = await startHarness({ retryDelaysMs: [5] });
  const { slack, bot } = harness;
  Object.assign(bot.answer, { status: 500, headers: { 'x-slack-no-retry': '1' } });
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  bot.answer.headers = {};
  await slack.runCommand({ user: 'U0KARI', channel: 'D0KARI', command: '/lytt', text: '' });
  await sleep(50);
  expect(bot.received).toHaveLength(2);
});

test('a request can be sent again as it was, twice at once, or played back with its old signature', async () => {
  harness = await startHarness();
  const { slack, bot } = harness;
  await slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  const [first] = slack.deliveries();
  if (first === undefined) throw new Error('nothing was delivered');
  await Promise.all([slack.resend(first.id), slack.resend(first.id)]);
  await slack.resend(first.id, { headers: first.headers });
  expect(bot.received.map(({ raw }) => raw)).toEqual([first.body, first.body, first.body, first.body]);
  expect(bot.received[1]?.headers['x-slack-retry-num']).toBe('1');
  expect(bot.received[3]?.headers['x-slack-signature']).toBe(first.headers['x-slack-signature']);
  expect(slack.deliveries().map(({ ack }) => ack?.status)).toEqual([200, 200, 200, 200]);
});

test('a request of the test’s own making arrives as it is', async () => {
  harness = await startHarness();
  const raw = { kind: 'event' as const, type: 'broken', teamId: 'T0CUSTOMER', eventId: '', body: '{"half":' };
  const delivery = await harness.slack.sendRaw(raw, { secret: 'forged' });
  expect(delivery.ack?.outcome).toBe('acknowledged');
  expect(harness.bot.received[0]?.raw).toBe('{"half":');
});

test('the envelope names the workspace, its bot and a fresh event id', async () => {
  harness = await startHarness();
  await harness.slack.sendDirectMessage({ user: 'U0KARI', text: 'Hei' });
  await harness.slack.sendDirectMessage({ user: 'U0AGENTLIV', text: 'Hei' });
  const [customer, support] = harness.bot.received.map(({ payload }) => payload);
  expect(customer).toMatchObject({
    type: 'event_callback',
    team_id: 'T0CUSTOMER',
    api_app_id: 'A0LYTT',
    is_ext_shared_channel: false,
  });
  expect(asObjects(customer?.authorizations)[0]).toMatchObject({
    team_id: 'T0CUSTOMER',
    user_id: 'U0LYTTKUNDE',
    is_bot: true,
  });
  expect(asObject(support?.event)).toMatchObject({ type: 'message', user: 'U0AGENTLIV', channel_type: 'im' });
  expect(customer?.event_id).not.toBe(support?.event_id);
});
