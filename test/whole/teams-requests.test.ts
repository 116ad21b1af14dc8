import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SendHow } from '../../src/playground/teams/wire/bending.ts';
import type { DatabaseKind } from '../support/databases.ts';
import { everythingKept } from './support/dump.ts';
import { head, type RawAnswer, sendBytes } from './support/raw-request.ts';
import { activityOf, ownChat, sendActivity } from './support/teams/hand-made-activities.ts';
import { type BothApp, startBothApp } from './support/teams/start-both.ts';
import {
  saidInTeams,
  saveInTeams,
  settleAll,
  type TeamsPerson,
  teamsSaidWith,
  writeInTeams,
} from './support/teams/teams-acts.ts';
import { secondTenant } from './support/teams/teams-seed.ts';

const path = '/api/messages';
const json = { 'content-type': 'application/json' };
const megabyte = 1_048_576;

/** Names of what programs say when they fall. */
const trace = /\bat .*:\d+|node_modules|Error\b|\.ts\b|Prisma|Unexpected token|jwt|botbuilder/i;

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe.each<DatabaseKind>(['embedded', 'postgresql'])('Teams requests to the whole app (%s)', (kind) => {
  let whole: BothApp;
  let p: TeamsPerson;
  let before: readonly string[];

  beforeAll(async () => {
    whole = await startBothApp(kind, { teamsCrowd: { customers: 2 } });
    p = { whole, who: { id: whole.teamsSeed.tenants[0]?.users[0]?.id ?? '' } };
    await saveInTeams(p, 'Det som var der fra før.');
  });

  beforeEach(async () => {
    before = await everythingKept(whole.storage.database);
  });

  /** Whatever came: nothing is stored, and the app is as ready as it was. */
  afterEach(async () => {
    expect(await everythingKept(whole.storage.database)).toEqual(before);
    const ready = await fetch(`${whole.url}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }]);
  });

  afterAll(async () => {
    await whole.close();
  });

  const message = (more: Record<string, unknown> = {}) =>
    activityOf(p, { type: 'message', text: 'Noe nytt.', ...more });
  const said = () => saidInTeams(p).length;

  const expectRefusal = async (
    activity: Parameters<typeof sendActivity>[1],
    how: SendHow,
    status: number,
  ) => {
    const seen = said();
    const { ack } = await sendActivity(p, activity, how);
    expect(ack?.status).toBe(status);
    expect(ack?.body ?? '').not.toMatch(trace);
    expect(said()).toBe(seen);
  };

  describe('401', () => {
    test.each<[string, SendHow]>([
      ['no token', { token: 'none' }],
      ['garbage', { token: 'garbage' }],
      ['no bearer', { headers: { ...json, authorization: 'Basic a2FyaTpoZW1tZWxpZw==' } }],
      ['forged: another key under a published id', { token: { key: 'forged' } }],
      ['tampered with', { token: { tampered: true } }],
      ['of a key that nobody published', { token: { key: 'stranger' } }],
      ['of a key that is not for Teams', { token: { key: 'other-channel' } }],
      ['expired', { token: { expiresInSeconds: -301 } }],
      ['for another bot', { token: { audience: 'another' } }],
      ['of another issuer', { token: { issuer: 'https://sts.windows.net/evil/' } }],
      ['for another service', { token: { serviceUrl: 'https://evil.example.com/' } }],
      ['for no service', { token: { serviceUrl: null } }],
    ])('%s', async (_, how) => {
      await expectRefusal(message(), how, 401);
    });

    test('the algorithm "none"', async () => {
      const { tokenIssuer } = whole.teams.endpoints();
      const { serviceUrl } = message();
      const claims = { iss: tokenIssuer, aud: whole.teamsSeed.app.id, serviceurl: serviceUrl, exp: 9e9 };
      const authorization = `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2ln`;
      await expectRefusal(message(), { headers: { ...json, authorization } }, 401);
    });

    test('a service of somebody else’s in the activity, so that the bot would take its token there', async () => {
      const asked = whole.teams.calls().length;
      const { serviceUrl } = message();
      const honest = { token: { serviceUrl: String(serviceUrl) } };
      await expectRefusal(message({ serviceUrl: 'https://evil.example.com/' }), honest, 401);
      expect(whole.teams.calls()).toHaveLength(asked);
    });

    test.each(['emulator', 'AseChannel', 'directline'])('the channel %s', async (channelId) => {
      await expectRefusal(message({ channelId }), {}, 401);
    });
  });

  test('a recorded request is refused once its token has expired; until then it has no second effect', async () => {
    const confirmed = whole.teams
      .deliveries()
      .findLast(({ type, body }) => type === 'adaptiveCard/action' && body.includes('"save_message"'));
    if (confirmed === undefined) throw new Error('nothing was saved');
    const { headers, body } = confirmed;
    const again = await sendActivity(p, body, { headers });
    expect(again.ack?.status).toBe(200);
    await settleAll(whole);
    expect(await everythingKept(whole.storage.database)).toEqual(before);
    await expectRefusal(body, { token: { expiresInSeconds: -301 } }, 401);
  });

  describe('403', () => {
    const personal = () => ({ ...ownChat(p), id: ownChat(p).conversation, conversationType: 'personal' });
    test.each<[string, () => Record<string, unknown>, SendHow]>([
      [
        'a chat whose tenant is another in the activity',
        () => ({ channelData: { tenant: { id: secondTenant } } }),
        {},
      ],
      ['a token of another tenant', () => ({}), { token: { claims: { tid: secondTenant } } }],
      ['a chat of no tenant', () => ({ channelData: {}, conversation: personal() }), {}],
    ])('%s', async (_, change, how) => {
      await expectRefusal(message(change()), how, 403);
    });
  });

  describe('413', () => {
    test('a signed body', async () => {
      await expectRefusal(message({ text: 'x'.repeat(megabyte) }), {}, 413);
    });

    test.each<[string, () => Promise<RawAnswer>]>([
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
    ])('%s', async (_, send) => {
      const answer = await send();
      expect(answer.status).toBe(413);
      expect(answer.text).not.toMatch(trace);
    });
  });

  describe('400', () => {
    test.each([
      ['JSON that breaks off', '{"type":"message"'],
      ['no body', ''],
      ['a list', '[1]'],
      ['null', 'null'],
      ['a text', '"hei"'],
      ['depths', '['.repeat(100_000)],
      ['nothing in it', '{}'],
      ['a type that is none', '{"type":7}'],
      ['a form', 'text=hei'],
      ['what would poison prototypes', '{"__proto__":{"type":"message"},"constructor":{}}'],
    ])('%s', async (_, body) => {
      await expectRefusal(body, {}, 400);
    });

    test.each(['from', 'recipient', 'conversation'])(
      'an activity that does not say its %s',
      async (field) => {
        const { [field]: _, ...rest } = message();
        await expectRefusal(rest, {}, 400);
      },
    );

    test('a packed body', async () => {
      const body = gzipSync(JSON.stringify(message()));
      const headers = { ...json, 'content-length': String(body.length), connection: 'close' };
      const answer = await sendBytes(whole.url, [head(`POST ${path}`, headers), body]);
      expect(answer.status).toBe(400);
    });
  });

  test.each([
    ['POST', '/api/messages/', 404],
    ['POST', '/api', 404],
    ['POST', '/api/messages/x', 404],
    ['GET', '/api/messages', 405],
    ['PUT', '/api/messages', 405],
    ['DELETE', '/api/messages', 405],
  ])('%s %s is %d', async (method, target, status) => {
    const answer = await sendBytes(whole.url, [head(`${method} ${target}`, { connection: 'close' })]);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(trace);
  });

  test.each(['typing', 'messageReaction', 'event', 'endOfConversation', 'trace', 'handoff'])(
    'an activity of the type %s is acknowledged and changes nothing',
    async (type) => {
      const { ack } = await sendActivity(p, message({ type }));
      expect(ack?.status).toBe(200);
    },
  );

  test('and then an honest request works as ever', async () => {
    await writeInTeams(p, 'Etter alt dette.');
    await teamsSaidWith(p, 'Etter alt dette.');
    expect(whole.logged.join('')).not.toMatch(/Noe nytt|hemmelig/);
  });
});
