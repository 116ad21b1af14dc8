import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SendHow } from '../../../src/playground/teams/wire/bending.ts';
import { asObject, parseJson } from '../../../src/playground/wire/json.ts';
import { type Harness, kari, startHarness } from './support/harness.ts';

let h: Harness;

beforeEach(async () => {
  h = await startHarness();
});

afterEach(async () => {
  await h.close();
});

/** An honest request, delivered once, to be sent again in other ways. */
const written = async () => {
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  const [delivery] = sent.deliveries;
  if (delivery === undefined) throw new Error('nothing was sent');
  return { id: delivery.id, body: asObject(parseJson(delivery.body)) };
};

/** It is refused, nothing is done, nothing is shown of how, and the next honest request works. */
const expectRefused = async (how: SendHow, status: number, code?: string): Promise<void> => {
  const { id } = await written();
  const before = h.dispatch.authorEvents.length;
  const sent = await h.teams.resend(id, how);
  expect(sent.ack?.status).toBe(status);
  expect(sent.ack?.body ?? '').toBe('');
  expect(h.dispatch.authorEvents).toHaveLength(before);
  const refusals = h.log.written.filter(({ event }) => event === 'request-refused');
  expect(refusals).toEqual([
    expect.objectContaining({ path: '/api/messages', status, ...(code === undefined ? {} : { code }) }),
  ]);
  expect((await h.teams.sendPersonalMessage({ user: kari, text: 'hei igjen' })).ok).toBe(true);
  expect(h.dispatch.authorEvents).toHaveLength(before + 1);
  expect(h.platform.health()).toEqual({ ready: true, code: 'ok' });
};

describe('a token that is not good is refused with 401', () => {
  test.each<[string, SendHow, string]>([
    ['missing', { token: 'none' }, 'token-missing'],
    ['garbage', { token: 'garbage' }, 'token-issuer'],
    ['not a bearer', { headers: { authorization: 'Basic a2FyaTpoZW1tZWxpZw==' } }, 'token-malformed'],
    ['forged: signed with another key under a published id', { token: { key: 'forged' } }, 'token-invalid'],
    ['tampered with', { token: { tampered: true } }, 'token-invalid'],
    ['of a key that nobody published', { token: { key: 'stranger' } }, 'token-not-trusted'],
    ['of a key that is not for Teams', { token: { key: 'other-channel' } }, 'token-not-trusted'],
    ['expired', { token: { expiresInSeconds: -301 } }, 'token-not-trusted'],
    ['for another bot', { token: { audience: 'someone-else' } }, 'token-invalid'],
    ['of another issuer', { token: { issuer: 'https://sts.windows.net/evil/' } }, 'token-issuer'],
    [
      'of an emulator',
      { token: { issuer: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0' } },
      'token-issuer',
    ],
    ['for another service URL', { token: { serviceUrl: 'https://evil.example.com/' } }, 'token-service-url'],
    ['without a service URL', { token: { serviceUrl: null } }, 'token-service-url'],
  ])('%s', async (_, how, code) => {
    await expectRefused(how, 401, code);
  });

  test('one that expired within the five minutes that clocks may differ is still good', async () => {
    const { id } = await written();
    expect((await h.teams.resend(id, { token: { expiresInSeconds: -200 } })).ack?.status).toBe(200);
  });

  test('one that was good a moment ago is not so for what it does not speak of', async () => {
    const { id, body } = await written();
    const elsewhere = JSON.stringify({ ...body, serviceUrl: 'https://evil.example.com/' });
    const authorization = h.teams.deliveries().at(-1)?.headers.authorization ?? '';
    expect((await h.teams.resend(id, { headers: { authorization } })).ack?.status).toBe(200);
    await expectRefused({ headers: { authorization }, body: elsewhere }, 401, 'token-service-url');
  });

  test('an unsigned one: the algorithm "none"', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { body } = await written();
    const claims = { iss: h.teams.endpoints().tokenIssuer, aud: '1', serviceurl: body.serviceUrl, exp: 9e9 };
    const authorization = `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2ln`;
    await expectRefused({ headers: { authorization } }, 401);
  });

  test('a channel of another name does not open another way in', async () => {
    for (const channelId of ['AseChannel', 'emulator', 'directline']) {
      const { id, body } = await written();
      const sent = await h.teams.resend(id, { body: JSON.stringify({ ...body, channelId }) });
      expect([channelId, sent.ack?.status]).toEqual([channelId, 401]);
    }
  });
});

describe('a body that is no activity of Teams', () => {
  test.each(['', '{', 'null', '[]', '"hei"', '{}', '{"type":7}'])('%s', async (body) => {
    await expectRefused({ body }, 400, 'payload-malformed');
  });

  test('an activity that lacks what the SDK relies on', async () => {
    for (const missing of ['from', 'recipient', 'conversation']) {
      const { id, body } = await written();
      const { [missing]: _, ...rest } = body;
      const sent = await h.teams.resend(id, { body: JSON.stringify(rest) });
      expect([missing, sent.ack?.status]).toEqual([missing, 400]);
    }
  });

  test('a kind of activity that nothing is done about is answered all the same', async () => {
    const { id, body } = await written();
    for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation']) {
      const sent = await h.teams.resend(id, { body: JSON.stringify({ ...body, type }) });
      expect([type, sent.ack?.status]).toEqual([type, 200]);
    }
    const invoke = { ...body, type: 'invoke', name: 'signin/verifyState', value: {} };
    expect((await h.teams.resend(id, { body: JSON.stringify(invoke) })).ack?.status).toBe(501);
    expect(h.dispatch.authorEvents).toHaveLength(1);
  });
});

test.each<[string, Record<string, unknown>]>([
  ['is another in the activity itself', { channelData: { tenant: { id: 'another' } } }],
  ['is not named', { channelData: {}, conversation: { id: 'a:1', conversationType: 'personal' } }],
])('a personal chat whose tenant %s is refused with 403', async (_, change) => {
  const { id, body } = await written();
  const sent = await h.teams.resend(id, { body: JSON.stringify({ ...body, ...change }) });
  expect(sent.ack?.status).toBe(403);
  expect(h.dispatch.authorEvents).toHaveLength(1);
});

test('what fails while it is handled is 500, with nothing of why', async () => {
  h.dispatch.onAuthor(() => {
    throw new Error('hemmelig');
  });
  const { conversation, id } = await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  const failed = await h.teams.deleteMessage({ user: kari, conversation, message: id });
  expect(failed.ack).toMatchObject({ status: 500, body: '' });
  expect(JSON.stringify(h.log.written)).not.toContain('hemmelig');
});

test('while the keys of those who sign cannot be had, 503', async () => {
  await h.close();
  h = await startHarness({ metadata: (url) => `${url}-is-gone` });
  const sent = await h.teams.sendPersonalMessage({ user: kari, text: 'hei' });
  expect(sent.ack?.status).toBe(503);
  expect(h.dispatch.authorEvents).toEqual([]);
});
