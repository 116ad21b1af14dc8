import { afterEach, expect, test } from 'vitest';
import { card, destination } from './support/cards.ts';
import { type Harness, startHarness } from './support/harness.ts';
import { createMemoryInstallations } from './support/memory-installations.ts';
import { startTinySlack, type TinyCall, type TinySlack } from './support/tiny-slack.ts';

let slack: TinySlack;
let h: Harness;

afterEach(async () => {
  await h.close();
  await slack.close();
});

const now = Date.parse('2026-03-02T08:00:00Z') / 1000;

/** A Slack that takes only its newest token, and each refresh token once. */
const start = async (expiresAt: number) => {
  let current = 'xoxe.xoxb-1';
  let refresh = 'xoxe-1-1';
  slack = await startTinySlack(({ method, args }: TinyCall) => {
    if (method === 'oauth.v2.access') {
      if (args.get('refresh_token') !== refresh) return { ok: false, error: 'invalid_refresh_token' };
      current = 'xoxe.xoxb-2';
      refresh = 'xoxe-1-2';
      return {
        ok: true,
        access_token: current,
        refresh_token: refresh,
        expires_in: 43_200,
        token_type: 'bot',
      };
    }
    if (args.get('token') !== current) return { ok: false, error: 'token_expired' };
    return { ok: true, channel: args.get('channel'), ts: '1.000001' };
  });
  const installations = createMemoryInstallations([
    {
      platform: 'slack',
      workspaceId: destination.workspaceId,
      installedAt: new Date(),
      secret: JSON.stringify({
        team: { id: destination.workspaceId },
        bot: { token: current, refreshToken: refresh, expiresAt, scopes: [], id: 'B1', userId: 'U1' },
        isEnterpriseInstall: false,
      }),
    },
  ]);
  h = await startHarness({
    installations,
    settings: {
      apiUrl: slack.apiUrl,
      oauth: {
        clientId: '1000.2000',
        clientSecret: 'example-client-secret',
        stateSecret: 'a-state-secret-of-some-length',
        publicUrl: 'https://lytt.example.com',
        collectEmail: false,
        authorizeUrl: null,
      },
    },
  });
};

const methods = () => slack.calls.map(({ method }) => method);
const stored = async () =>
  JSON.parse((await h.installations.find('slack', destination.workspaceId))?.secret ?? '{}').bot;

test('a job that sends at night renews the token that is about to run out, and sends with the new one', async () => {
  await start(now + 600);
  expect((await h.platform.supportSide.postCard(destination, card, 'key')).kind).toBe('sent');
  expect(methods()).toEqual(['oauth.v2.access', 'chat.postMessage']);
  expect(slack.calls[0]?.args.get('grant_type')).toBe('refresh_token');
  expect(slack.calls[1]?.args.get('token')).toBe('xoxe.xoxb-2');
  expect(await stored()).toMatchObject({
    token: 'xoxe.xoxb-2',
    refreshToken: 'xoxe-1-2',
    expiresAt: now + 43_200,
  });
});

test('a token that Slack no longer takes is renewed once and the send goes through', async () => {
  await start(now + 40_000);
  await h.installations.replaceSecret(
    'slack',
    destination.workspaceId,
    (await h.installations.find('slack', destination.workspaceId))?.secret ?? '',
    JSON.stringify({
      team: { id: destination.workspaceId },
      bot: { ...(await stored()), token: 'xoxe.xoxb-0' },
      isEnterpriseInstall: false,
    }),
  );
  expect((await h.platform.supportSide.postCard(destination, card, 'key')).kind).toBe('sent');
  expect(methods()).toEqual(['chat.postMessage', 'oauth.v2.access', 'chat.postMessage']);
});

test('ten cards at once renew once', async () => {
  await start(now + 60);
  const channels = Array.from({ length: 10 }, (_, index) => ({ ...destination, channel: `C${index}` }));
  const sent = await Promise.all(
    channels.map((channel, index) => h.platform.supportSide.postCard(channel, card, `key-${index}`)),
  );
  expect(sent.every(({ kind }) => kind === 'sent')).toBe(true);
  expect(methods().filter((method) => method === 'oauth.v2.access')).toHaveLength(1);
});

test('no token and no secret is ever logged', async () => {
  await start(now - 1);
  await h.platform.supportSide.postCard(destination, card, 'key');
  await slack.close();
  await h.platform.supportSide.postCard(destination, card, 'key');
  expect(JSON.stringify(h.log.written)).not.toMatch(/xox|example-client-secret/);
});
