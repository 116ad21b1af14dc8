import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outgoing } from '../../../src/playground/slack/wire/delivery.ts';
import { type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  await h.close();
});

const command = (body = 'command=%2Ftilbakemelding'): Outgoing => ({
  kind: 'command',
  type: '/tilbakemelding',
  teamId: 'T0CUSTOMER',
  eventId: '',
  body,
});
const event = (body: string): Outgoing => ({ ...command(body), kind: 'event', type: 'message' });

/** Nothing was done, nothing is shown of how, and the next honest request works. */
const expectRefused = async (ack: { status: number | null; body: string } | null, status: number) => {
  expect(ack?.status).toBe(status);
  expect(ack?.body ?? '').not.toMatch(/at |node_modules|Error/);
  expect(h.dispatch.authorEvents).toEqual([]);
  expect(h.slack.calls()).toEqual([]);
  const honest = await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  expect(honest.ok).toBe(true);
};

const written = async () => {
  const sent = await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  const before = h.dispatch.authorEvents.length;
  return { id: sent.deliveries[0]?.id ?? 0, headers: sent.deliveries[0]?.headers ?? {}, before };
};

test('forged: signed with another secret', async () => {
  const sent = await h.slack.sendRaw(command(), { secret: 'not-the-secret' });
  await expectRefused(sent.ack, 401);
});

test('not signed at all, or with half of what it takes', async () => {
  const plain = { 'content-type': 'application/x-www-form-urlencoded' };
  const half = { ...plain, 'x-slack-request-timestamp': String(h.now().getTime() / 1000) };
  for (const headers of [plain, half, { ...half, 'x-slack-signature': 'v0=' }]) {
    const sent = await h.slack.sendRaw(command(), { headers });
    expect(sent.ack?.status).toBe(401);
  }
  await expectRefused({ status: 401, body: '' }, 401);
});

test('stale, and from the future: signed more than five minutes away', async () => {
  for (const minutes of [-5.1, 5.1]) {
    const signedAt = new Date(h.now().getTime() + minutes * 60_000);
    const sent = await h.slack.sendRaw(command(), { signedAt });
    expect(sent.ack?.status).toBe(401);
  }
  await expectRefused({ status: 401, body: '' }, 401);
});

test('replayed: a recorded request is worthless after five minutes, and with another body at once', async () => {
  const { id, headers, before } = await written();
  const tampered = await h.slack.resend(id, { headers, body: '{"type":"event_callback"}' });
  expect(tampered.ack?.status).toBe(401);
  h.pass(301_000);
  const late = await h.slack.resend(id, { headers });
  expect(late.ack?.status).toBe(401);
  expect(h.dispatch.authorEvents).toHaveLength(before);
});

test('oversized: more than 1 MB', async () => {
  const sent = await h.slack.sendRaw(command(`text=${'x'.repeat(1_100_000)}`));
  await expectRefused(sent.ack, 413);
});

test.each([
  ['no JSON', 'not json'],
  ['JSON that is no object', '[1, 2]'],
  ['an object that is nothing of Slack', '{"hello":"world"}'],
  ['an event without an event', '{"type":"event_callback","event":null}'],
  ['an unknown type', '{"type":"block_suggestion","user":{"id":"U1"}}'],
])('malformed: %s', async (_, body) => {
  const sent = await h.slack.sendRaw(event(body));
  await expectRefused(sent.ack, 400);
});

test.each([
  ['a payload that is no JSON', 'payload=%7Bnope'],
  [
    'a press without an action',
    `payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U1"},"actions":[]}')}`,
  ],
  ['a form without a command', 'hello=world'],
])('malformed form: %s', async (_, body) => {
  const sent = await h.slack.sendRaw(command(body));
  await expectRefused(sent.ack, 400);
});

test('a payload of Slack that lacks what we read is acknowledged, and nothing is done', async () => {
  const payload = {
    type: 'view_submission',
    team: { id: 'T0CUSTOMER' },
    user: { id: kari, team_id: 'T0CUSTOMER' },
    view: { id: 'V1', callback_id: 'feedback_form', private_metadata: 'not ours', state: { values: {} } },
  };
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
  const sent = await h.slack.sendRaw({ ...command(body), kind: 'interaction' });
  expect(sent.ack?.status).toBe(200);
  expect(h.dispatch.authorEvents).toEqual([]);
  expect(h.log.written).toMatchObject([{ event: 'sdk', code: 'payload-unreadable' }]);
});

test('the URL is verified with the challenge, only when the question is signed', async () => {
  const question = event('{"type":"url_verification","challenge":"abc"}');
  const asked = await h.slack.sendRaw(question);
  expect(asked.ack).toMatchObject({ status: 200, body: '{"challenge":"abc"}' });
  const forged = await h.slack.sendRaw(question, { secret: 'not-the-secret' });
  expect(forged.ack?.status).toBe(401);
});

test('the certificate check needs no signature, and smuggles nothing in', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const payload = encodeURIComponent('{"type":"shortcut","callback_id":"give_feedback","user":{"id":"U1"}}');
  const checked = await h.slack.sendRaw(command(`ssl_check=1&payload=${payload}`), { headers });
  expect(checked.ack).toMatchObject({ status: 200, body: '' });
  expect(h.dispatch.authorEvents).toEqual([]);
});

test('word of too many events is acknowledged and logged', async () => {
  const sent = await h.slack.sendRaw(event('{"type":"app_rate_limited","minute_rate_limited":1}'));
  expect(sent.ack?.status).toBe(200);
  expect(h.log.written).toMatchObject([{ event: 'sdk', code: 'app_rate_limited' }]);
});

test('a workspace where the bot is not installed is acknowledged, and nothing is done', async () => {
  await h.installations.remove('slack', 'T0CUSTOMER');
  const sent = await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  expect(sent.ack?.status).toBe(200);
  expect(h.dispatch.authorEvents).toEqual([]);
  expect(h.log.written).toMatchObject([{ event: 'sdk', code: 'not-authorized' }]);
});

test('a failing store is not mistaken for an uninstalled bot: Slack is asked to try again', async () => {
  const broken = { ...h.installations };
  h.installations.find = async () => {
    throw new Error('the database is away');
  };
  const sent = await h.slack.sendDirectMessage({ user: kari, text: 'hei' });
  expect(sent.ack?.status).toBe(500);
  h.installations.find = broken.find;
});

test('no word and no id of a person is logged, whatever fails', async () => {
  const secret = 'rognebær-og-blåbær';
  h.dispatch.onAuthor(() => {
    throw new Error(`cannot store ${secret} of ${kari}`);
  });
  await h.slack.sendDirectMessage({ user: kari, text: secret });
  const place = { user: kari, channel: 'C0GENERELT' };
  await h.slack.runCommand({ ...place, command: '/tilbakemelding', text: secret });
  h.dispatch.onAuthor(() => ({ kind: 'help' }));
  h.slack.failNext('chat.postMessage', { error: 'invalid_blocks' });
  await h.slack.sendDirectMessage({ user: kari, text: secret });
  await h.slack.settled();
  expect(h.log.written.length).toBeGreaterThan(2);
  expect(JSON.stringify(h.log.written)).not.toMatch(new RegExp(`${secret}|${kari}|D0KARI`));
});
