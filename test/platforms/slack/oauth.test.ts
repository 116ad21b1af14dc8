import { createEmulator, type Emulator } from 'emulate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { botScopes } from '../../../src/platforms/slack/scopes.ts';
import { type Harness, startHarness } from './support/harness.ts';
import { createMemoryInstallations } from './support/memory-installations.ts';
import { feedbackId, reference } from './support/screens.ts';

/** A Slack of somebody else's making: it checks the app, the redirect, the code and the scopes. */
let slack: Emulator;
let h: Harness;

const publicUrl = 'https://lytt.example.com';
const redirectUrl = `${publicUrl}/slack/oauth_redirect`;

beforeAll(async () => {
  slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        strict_scopes: true,
        team: { name: 'Fjellheim Bakeri AS', domain: 'fjellheim-bakeri' },
        users: [{ name: 'kari', real_name: 'Kari Nordmann', email: 'kari@fjellheim.example.com' }],
        oauth_apps: [
          {
            client_id: '1000.2000',
            client_secret: 'example-client-secret',
            app_id: 'A0LYTT',
            name: 'Lytt',
            redirect_uris: [redirectUrl],
            scopes: botScopes(false),
          },
        ],
      },
    },
  });
});

afterAll(async () => {
  await slack.close();
});

beforeEach(async () => {
  h = await startHarness({
    installations: createMemoryInstallations(),
    settings: {
      apiUrl: `${slack.url}/api/`,
      oauth: {
        clientId: '1000.2000',
        clientSecret: 'example-client-secret',
        stateSecret: 'a-state-secret-of-some-length',
        publicUrl,
        collectEmail: false,
        authorizeUrl: `${slack.url}/oauth/v2/authorize`,
      },
    },
  });
});

afterEach(async () => {
  await h.close();
});

const ask = async () => {
  const response = await fetch(`${h.url}/slack/install`, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { status: response.status, to: new URL(response.headers.get('location') ?? ''), cookie };
};

/** The administrator says yes at Slack; the address that their browser is then sent to, on our server. */
const allow = async (to: URL): Promise<string> => {
  const page = await (await fetch(to)).text();
  const userId = /name="user_id" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const fields = new URLSearchParams(to.searchParams);
  fields.set('user_id', userId);
  fields.set('user_scope', '');
  const answer = await fetch(`${slack.url}/oauth/v2/authorize/callback`, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
  });
  const back = new URL(answer.headers.get('location') ?? '');
  expect(back.origin).toBe(publicUrl);
  return `${h.url}${back.pathname}${back.search}`;
};

test('an administrator installs the bot, and it can write there with what it was given', async () => {
  const { status, to, cookie } = await ask();
  expect(status).toBe(302);
  expect(to.searchParams.get('scope')?.split(',')).toEqual(botScopes(false));
  expect(to.searchParams.get('redirect_uri')).toBe(redirectUrl);

  const back = await fetch(await allow(to), { headers: { cookie } });
  expect(back.status).toBe(200);
  expect(await back.text()).toContain('Installed');
  const [installation] = await h.installations.list('slack');
  expect(installation).toMatchObject({ platform: 'slack', installedAt: h.now() });
  const secret = JSON.parse(installation?.secret ?? '{}');
  expect(Object.keys(secret).sort()).toEqual(['bot', 'isEnterpriseInstall', 'team']);
  expect(Object.keys(secret.team)).toEqual(['id']);
  expect(JSON.stringify(secret)).not.toContain('kari');

  const author = {
    platform: 'slack',
    workspaceId: installation?.workspaceId ?? '',
    userId: 'U000000001',
  } as const;
  const message = { kind: 'reply', feedbackId, reference, quote: null, text: 'Hei' } as const;
  const told = await h.platform.authorSide.tell(author, message, 'nb', 'key');
  expect(told.kind).toBe('sent');
});

test('the state belongs to one browser: without its cookie, or changed, nothing is installed', async () => {
  const { to, cookie } = await ask();
  const back = await allow(to);
  const elsewhere = await fetch(back);
  expect(elsewhere.status).toBe(400);
  const changed = new URL(back);
  changed.searchParams.set('state', 'another');
  expect((await fetch(changed, { headers: { cookie } })).status).toBe(400);
  const missing = new URL(back);
  missing.searchParams.delete('state');
  expect((await fetch(missing, { headers: { cookie } })).status).toBe(400);
  expect(await h.installations.list('slack')).toEqual([]);
  expect(await elsewhere.text()).not.toMatch(/node_modules|at .*\.js/);
});

test('a state signed with another secret is refused, with the right cookie too', async () => {
  const forged =
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpbnN0YWxsT3B0aW9ucyI6e319.c2lnbmF0dXJlLW9mLW5vYm9keS1hdC1hbGw';
  const { cookie } = await ask();
  const url = `${h.url}/slack/oauth_redirect?code=abc&state=${forged}`;
  const answer = await fetch(url, { headers: { cookie: `${cookie.split('=')[0]}=${forged}` } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(await h.installations.list('slack')).toEqual([]);
});

test('no at Slack, a wrong code, and a browser that just comes by', async () => {
  const { to, cookie } = await ask();
  const state = to.searchParams.get('state') ?? '';
  const back = (query: string) => fetch(`${h.url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  expect((await back(`error=access_denied&state=${state}`)).status).toBe(403);
  expect((await back(`code=made-up&state=${state}`)).status).toBe(502);
  expect((await back('')).status).toBe(400);
  expect(await h.installations.list('slack')).toEqual([]);
});
