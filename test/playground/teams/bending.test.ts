import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendHow } from '../../../src/playground/teams/wire/bending.ts';
import { asObject, asObjects } from '../../../src/playground/wire/json.ts';
import { appId, ids, startTeams, type TeamsHarness } from './harness.ts';

let harness: TeamsHarness;
beforeEach(async () => {
  harness = await startTeams();
});
afterEach(async () => await harness.close());

const bearer = (index: number): string =>
  (harness.bot.received.at(index)?.authorization ?? '').replace(/^Bearer /, '');

async function sentOnce(): Promise<number> {
  const { deliveries } = await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' });
  return deliveries[0]?.id ?? 0;
}

async function resentToken(how: SendHow): Promise<string> {
  await harness.teams.resend(await sentOnce(), how);
  return bearer(-1);
}

test('an honest token names the issuer, the bot and the service, for an hour, under a published key', async () => {
  await sentOnce();
  const claims = decodeJwt(bearer(-1));
  expect(claims).toMatchObject({
    iss: harness.endpoints.tokenIssuer,
    aud: appId,
    serviceurl: harness.bot.last().serviceUrl,
  });
  expect(Math.round(((claims.exp ?? 0) - Date.now() / 1000) / 60)).toBe(60);
  const metadata = asObject(await (await fetch(harness.endpoints.openIdMetadataUrl)).json());
  expect(metadata.issuer).toBe(harness.endpoints.tokenIssuer);
  const { keys } = asObject(await (await fetch(String(metadata.jwks_uri))).json());
  const { kid } = decodeProtectedHeader(bearer(-1));
  const published = asObjects(keys);
  expect(published.find((key) => key.kid === kid)).toMatchObject({ kty: 'RSA', endorsements: ['msteams'] });
  expect(published.find((key) => key.kid !== kid)).toMatchObject({ endorsements: ['webchat'] });
  expect(JSON.stringify(published)).not.toMatch(/"d":/);
});

test('claims, keys and time are bent one by one', async () => {
  const claims = decodeJwt(
    await resentToken({
      token: {
        issuer: 'https://evil.example.com',
        audience: 'other',
        serviceUrl: null,
        claims: { tid: 't' },
      },
    }),
  );
  expect(claims).toMatchObject({ iss: 'https://evil.example.com', aud: 'other', tid: 't' });
  expect(claims).not.toHaveProperty('serviceurl');
  const expired = decodeJwt(await resentToken({ token: { expiresInSeconds: -3600 } }));
  expect(expired.exp).toBeLessThan(Date.now() / 1000);
  const honest = bearer(0);
  const { kid } = decodeProtectedHeader(honest);
  expect(decodeProtectedHeader(await resentToken({ token: { key: 'stranger' } })).kid).not.toBe(kid);
  expect(decodeProtectedHeader(await resentToken({ token: { key: 'forged' } })).kid).toBe(kid);
  const tampered = await resentToken({ token: { tampered: true } });
  expect(decodeJwt(tampered)).toMatchObject({ aud: appId });
  await resentToken({ token: 'none' });
  expect(harness.bot.received.at(-1)?.authorization).toBeUndefined();
  expect(await resentToken({ token: 'garbage' })).toBe('not.a.token');
});

test('a request comes again as it was, twice at once, or played back with its old token', async () => {
  const id = await sentOnce();
  const [first] = harness.teams.deliveries();
  await Promise.all([harness.teams.resend(id), harness.teams.resend(id)]);
  await harness.teams.resend(id, { headers: first?.headers ?? {} });
  const { received } = harness.bot;
  expect(received).toHaveLength(4);
  expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
  expect(received[3]?.authorization).toBe(received[0]?.authorization);
  await expect(harness.teams.resend(99)).rejects.toThrow(RangeError);
});

test('a request of the test’s own making arrives as it is', async () => {
  const raw = { kind: 'activity' as const, type: 'broken', tenantId: ids.customers, activityId: '' };
  for (const body of ['{"half":', `{"text":"${'a'.repeat(2_000_000)}"}`]) {
    const delivery = await harness.teams.sendRaw({ ...raw, body });
    expect(delivery.ack?.outcome).toBe('acknowledged');
    expect(harness.bot.received.at(-1)?.raw).toBe(body);
  }
});

test('nothing comes twice by itself, and a bot that is away is unreachable', async () => {
  harness.bot.answer.status = 502;
  expect(await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' })).toMatchObject({
    ok: false,
    problem: 'bot-refused',
  });
  harness.bot.answer.hangsUp = true;
  expect(await harness.teams.sendPersonalMessage({ user: ids.kari, text: 'Hei' })).toMatchObject({
    problem: 'bot-unreachable',
  });
  expect(harness.bot.received).toHaveLength(2);
  expect(harness.teams.messagesIn(harness.teams.personalChatId(ids.kari))).toHaveLength(2);
});
