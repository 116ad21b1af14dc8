import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DatabaseKind } from '../support/databases.ts';
import { closeAll, command, modalOf } from './support/author-acts.ts';
import { everythingKept } from './support/dump.ts';
import { head, type RawAnswer, sendBytes, signedHeaders } from './support/raw-request.ts';
import { type LocalAuthor, saveByCommand } from './support/save-acts.ts';
import { startWholeApp, type WholeApp } from './support/start-whole-app.ts';
import { customers } from './support/whole-seed.ts';

const path = '/slack/events';
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const megabyte = 1_048_576;
const event = (text: string) =>
  JSON.stringify({
    type: 'event_callback',
    team_id: customers,
    event_id: 'Ev0REQUEST',
    event: { type: 'message', channel_type: 'im', channel: 'D0X', user: 'U0X', ts: '1.000001', text },
  });

/** Names of what programs say when they fall. */
const trace = /\bat .*:\d+|node_modules|Error\b|\.ts\b|Prisma|Unexpected token/;

describe.each<DatabaseKind>(['embedded', 'postgresql'])('requests to the whole app (%s)', (kind) => {
  let whole: WholeApp;
  let a: LocalAuthor;
  let offsetMs = 0;
  let before: readonly string[];

  beforeAll(async () => {
    whole = await startWholeApp(kind, {
      crowd: { customers: 2 },
      clock: { now: () => new Date(Date.now() + offsetMs) },
    });
    const id = whole.seed.workspaces[0]?.users[0]?.id ?? '';
    a = { whole, who: { id, workspace: customers } };
    await saveByCommand(a, 'Det som var der fra før.');
    await closeAll(a);
  });

  beforeEach(async () => {
    before = await everythingKept(whole.storage.database);
  });

  /** Whatever came: nothing is stored, and the app is as ready as it was. */
  afterEach(async () => {
    offsetMs = 0;
    expect(await everythingKept(whole.storage.database)).toEqual(before);
    const ready = await fetch(`${whole.url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }]);
  });

  afterAll(async () => {
    await whole.close();
  });

  const post = (
    headers: Readonly<Record<string, string>>,
    body: string | Buffer,
    to = path,
  ): Promise<RawAnswer> => {
    const length = { 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
    return sendBytes(whole.url, [head(`POST ${to}`, { ...length, ...headers }), body]);
  };
  const signed = (body: string | Buffer, at?: number) => signedHeaders(whole.signingSecret, body, at);
  const expectRefusal = (answer: RawAnswer, status: number) => {
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(trace);
  };
  const seconds = () => Math.floor(Date.now() / 1000);

  test.each<[string, () => Record<string, string>]>([
    ['not at all', () => ({})],
    ['with another secret', () => signedHeaders('not-the-secret', event('hei'))],
    ['for another body', () => signed(event('noe annet'))],
    ['six minutes ago', () => signed(event('hei'), seconds() - 360)],
    ['six minutes from now', () => signed(event('hei'), seconds() + 360)],
    ['with half a signature', () => ({ ...signed(event('hei')), 'x-slack-signature': 'v0=' })],
    ['with a scheme of the future', () => ({ ...signed(event('hei')), 'x-slack-signature': 'v1=abc' })],
    ['at no time', () => ({ ...signed(event('hei')), 'x-slack-request-timestamp': 'now' })],
    ['at an impossible time', () => ({ ...signed(event('hei')), 'x-slack-request-timestamp': '1e400' })],
  ])('401: signed %s', async (_, headers) => {
    expectRefusal(await post({ ...json, ...headers() }, event('hei')), 401);
  });

  test.each([
    ['bytes that are no text', Buffer.of(0xff, 0xfe, 0)],
    ['a packed body', gzipSync(event('hei'))],
  ])('401: %s, since Slack signs texts only', async (_, body) => {
    expectRefusal(await post({ ...json, ...signed(body) }, body), 401);
  });

  test('401: a recorded request played back after five minutes; within them it has no second effect', async () => {
    await command(a, '/tilbakemelding', 'status');
    await modalOf(a, 'read');
    const { headers, body } = whole.slack.deliveries().at(-1) ?? { headers: {}, body: '' };
    const submission = whole.slack.deliveries().findLast(({ type }) => type === 'view_submission');
    if (submission === undefined) throw new Error('no form was submitted');
    const again = await whole.slack.resend(submission.id);
    expect(again.ack?.status).toBe(200);
    offsetMs = 301_000;
    expectRefusal(await post(headers, body), 401);
  });

  test.each<[string, () => Promise<RawAnswer>]>([
    ['a signed body', () => post({ ...json, ...signed('x'.repeat(megabyte + 1)) }, 'x'.repeat(megabyte + 1))],
    ['a form', () => post(form, `text=${'x'.repeat(megabyte)}`)],
    [
      'chunks without a length',
      () =>
        sendBytes(whole.url, [
          head(`POST ${path}`, { ...json, 'transfer-encoding': 'chunked' }),
          ...Array.from({ length: 20 }, () => `10000\r\n${'x'.repeat(0x10000)}\r\n`),
          '0\r\n\r\n',
        ]),
    ],
    [
      'a body that announces more than it sends',
      () =>
        sendBytes(whole.url, [
          head(`POST ${path}`, { ...json, 'content-length': '90000000' }),
          'x'.repeat(megabyte + 1),
        ]),
    ],
  ])('413: %s', async (_, send) => {
    expectRefusal(await send(), 413);
  });

  test('400: a body that is longer than it announced, whose rest is no request', async () => {
    const body = event('hei');
    const short = { ...json, ...signed(body), 'content-length': '10' };
    const answer = await sendBytes(whole.url, [head(`POST ${path}`, short), body]);
    expectRefusal(answer, 400);
  });

  test.each<[string, () => Promise<RawAnswer>]>([
    ['JSON that breaks off', () => post({ ...json, ...signed('{"type":') }, '{"type":')],
    ['no body', () => post({ ...json, ...signed('') }, '')],
    ['a list', () => post({ ...json, ...signed('[1]') }, '[1]')],
    ['null', () => post({ ...json, ...signed('null') }, 'null')],
    ['depths', () => post({ ...json, ...signed('['.repeat(100_000)) }, '['.repeat(100_000))],
    ['a form without a payload', () => post({ ...form, ...signed('hello=world') }, 'hello=world')],
    [
      'a form with a payload that is no JSON',
      () => post({ ...form, ...signed('payload=%7B') }, 'payload=%7B'),
    ],
    ['a form with escapes that are none', () => post({ ...form, ...signed('payload=%zz') }, 'payload=%zz')],
    ['a form that says it is JSON', () => post({ ...json, ...signed('payload=x') }, 'payload=x')],
    [
      'several parts',
      () => {
        const body = '--x\r\ncontent-disposition: form-data; name="payload"\r\n\r\n{}\r\n--x--\r\n';
        return post({ 'content-type': 'multipart/form-data; boundary=x', ...signed(body) }, body);
      },
    ],
    [
      'an object that would poison prototypes',
      () => {
        const body = '{"__proto__":{"type":"event_callback"},"constructor":{}}';
        return post({ ...json, ...signed(body) }, body);
      },
    ],
    ['what is no HTTP', () => sendBytes(whole.url, ['hello\r\n\r\n'])],
    ['a method that does not exist', () => sendBytes(whole.url, [head('LISTEN /slack/events', {})])],
    [
      'a length and chunks at once',
      () =>
        sendBytes(whole.url, [
          head(`POST ${path}`, { ...json, 'content-length': '5', 'transfer-encoding': 'chunked' }),
          '0\r\n\r\n',
        ]),
    ],
  ])('400: %s', async (_, send) => {
    expectRefusal(await send(), 400);
  });

  test.each([
    ['GET', '/nowhere', 404],
    ['POST', '/slack/events/', 404],
    ['POST', '/slack/interactions', 404],
    ['GET', '/../../etc/passwd', 404],
    ['GET', '/%2e%2e/master.key', 404],
    ['GET', '/playground/snapshot', 404],
    ['GET', '/slack/events', 405],
    ['HEAD', '/slack/events', 405],
    ['PUT', '/slack/events', 405],
    ['PROPFIND', '/slack/events', 405],
    ['POST', '/readyz', 405],
    ['DELETE', '/metrics', 405],
  ])('%s %s is %d', async (method, target, status) => {
    const answer = await sendBytes(whole.url, [head(`${method} ${target}`, { connection: 'close' })]);
    expectRefusal(answer, status);
  });

  test('and then an honest request works as ever', async () => {
    await closeAll(a);
    await command(a, '/tilbakemelding', 'Etter alt dette.');
    await modalOf(a, 'feedback_form');
  });
});
