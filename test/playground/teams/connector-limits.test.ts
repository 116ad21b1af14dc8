import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../src/playground/wire/json.ts';
import { attached, card, ids, startTeams, type TeamsHarness, withCard } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const chat = () => harness.teams.personalChatId(ids.kari);
const conversation = (id: string, rest = '') => `conversations/${encodeURIComponent(id)}${rest}`;
const send = async (id: string, activity: JsonObject) =>
  await harness.connector('POST', conversation(id, '/activities'), activity);
const code = ({ status, body }: { status: number; body: JsonObject }) => [
  status,
  typeof body.error === 'object' && body.error !== null && 'code' in body.error ? body.error.code : null,
];

describe('pace', () => {
  test('7 a second, 8 in two, 60 in thirty in one thread; another thread has its own', async () => {
    const statuses = async (count: number) => {
      const got: number[] = [];
      for (let sent = 0; sent < count; sent += 1) {
        got.push((await send(ids.product, { type: 'message', text: 'Hei' })).status);
      }
      return got.filter((status) => status === 201).length;
    };
    expect(await statuses(8)).toBe(7);
    expect((await send(ids.billing, { type: 'message', text: 'Hei' })).status).toBe(201);
    harness.pass(1_000);
    expect(await statuses(8)).toBe(1);
    const refused = await send(ids.product, { type: 'message', text: 'Hei' });
    expect([code(refused), refused.headers.get('retry-after')]).toEqual([[429, 'Throttled'], '1']);
    let taken = 8;
    for (let second = 0; second < 28; second += 1) {
      harness.pass(1_000);
      taken += await statuses(7);
    }
    expect(taken).toBe(60);
    expect((await send(ids.product, { type: 'message', text: 'Hei' })).headers.get('retry-after')).toBe('1');
    expect(harness.teams.messagesIn(ids.product)).toHaveLength(60);
  });

  test('the roster has a pace of its own, and all of it can be switched off', async () => {
    const roster = async () => (await harness.connector('GET', conversation(ids.product, '/members'))).status;
    const got = [];
    for (let count = 0; count < 15; count += 1) got.push(await roster());
    expect(got.filter((status) => status === 429)).toHaveLength(1);
    harness.teams.setPace('off');
    for (let count = 0; count < 20; count += 1) expect(await roster()).toBe(200);
  });
});

describe('planned failures', () => {
  const hello = async () => await send(chat(), { type: 'message', ...withCard(card()) });

  test('a status with its usual name, a wait, another body; then as before', async () => {
    const { teams } = harness;
    for (const status of [412, 502, 504]) {
      teams.failNext('sendToConversation', { status });
      expect((await hello()).status).toBe(status);
    }
    teams.failNext('*', { status: 429, retryAfter: 7 });
    const limited = await hello();
    expect([code(limited), limited.headers.get('retry-after')]).toEqual([[429, 'Throttled'], '7']);
    const documented = { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' };
    teams.failNext('sendToConversation', { status: 403, body: documented });
    expect((await hello()).body).toEqual(documented);
    expect((await hello()).status).toBe(201);
    expect(teams.messagesIn(chat())).toHaveLength(1);
  });

  test('a connection dropped before or after the post: the bot cannot tell, Teams can', async () => {
    const { teams } = harness;
    teams.failNext('sendToConversation', { dropConnection: true });
    await expect(hello()).rejects.toThrow();
    expect(teams.messagesIn(chat())).toHaveLength(0);
    teams.failNext('sendToConversation', { dropConnection: true, afterEffect: true });
    await expect(hello()).rejects.toThrow();
    expect(teams.messagesIn(chat())).toHaveLength(1);
    expect(teams.calls('sendToConversation').map(({ status }) => status)).toEqual([null, null]);
  });
});

test('calls are written down; there is nothing at other addresses; reset forgets everything', async () => {
  await harness.say(chat(), { attachments: [attached(card())] });
  expect(harness.teams.calls('sendToConversation')).toMatchObject([
    { conversation: chat(), activity: null, body: { type: 'message' }, status: 201 },
  ]);
  expect((await harness.connector('GET', 'bots')).status).toBe(404);
  const before = harness.teams.snapshot().version;
  harness.teams.reset();
  expect([harness.teams.calls(), harness.teams.deliveries(), harness.teams.messagesIn(chat())]).toEqual([
    [],
    [],
    [],
  ]);
  expect(harness.teams.snapshot().version).toBeGreaterThan(before);
});
