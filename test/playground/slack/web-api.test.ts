import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { customerToken, type Harness, signingSecret, startHarness, supportToken } from './harness.ts';
import { seedWithEveryScope } from './seed.ts';

let harness: Harness;
beforeEach(async () => {
  harness = await startHarness();
});
afterEach(async () => await harness.close());

test('a token must be there, be known, and still work', async () => {
  const { api, slack } = harness;
  expect((await api('auth.test', {}, null)).body).toEqual({ ok: false, error: 'not_authed' });
  expect((await api('auth.test', {}, 'xoxb-guessed')).body).toEqual({ ok: false, error: 'invalid_auth' });
  expect((await api('auth.test')).body).toMatchObject({
    ok: true,
    team_id: 'T0CUSTOMER',
    user_id: 'U0LYTTKUNDE',
    bot_id: 'B0LYTTKUNDE',
  });
  slack.revokeToken('T0CUSTOMER');
  expect((await api('auth.test')).body.error).toBe('token_revoked');
  await slack.uninstall({ workspace: 'T0SUPPORT' });
  expect((await api('auth.test', {}, supportToken)).body.error).toBe('account_inactive');
});

test('an unknown method is refused, api.test needs no token', async () => {
  expect((await harness.api('chat.sing')).body).toEqual({ ok: false, error: 'unknown_method' });
  expect((await harness.api('api.test', { foo: 'bar' }, null)).body).toEqual({
    ok: true,
    args: { foo: 'bar' },
  });
});

test.each([
  ['chat.postMessage', 'chat:write', { channel: 'C0GENERELT', text: 'a' }],
  ['chat.postEphemeral', 'chat:write', { channel: 'C0GENERELT', user: 'U0KARI', text: 'a' }],
  ['chat.update', 'chat:write', { channel: 'C0GENERELT', ts: '1.000000', text: 'a' }],
  ['chat.delete', 'chat:write', { channel: 'C0GENERELT', ts: '1.000000' }],
  ['conversations.open', 'im:write', { users: 'U0KARI' }],
  ['conversations.info', 'channels:read', { channel: 'C0GENERELT' }],
  ['conversations.members', 'im:read', { channel: 'D0KARI' }],
  ['conversations.history', 'im:history', { channel: 'D0KARI' }],
  ['conversations.join', 'channels:join', { channel: 'C0GENERELT' }],
  ['users.info', 'users:read', { user: 'U0KARI' }],
  ['files.getUploadURLExternal', 'files:write', { filename: 'a.json', length: 3 }],
])('%s needs %s', async (method, needed, args) => {
  const all = seedWithEveryScope().workspaces[0]?.installation?.scopes ?? [];
  const others = all.filter((scope) => scope !== needed).toSorted();
  harness.slack.setScopes('T0CUSTOMER', others);
  expect((await harness.api(method, args)).body).toEqual({
    ok: false,
    error: 'missing_scope',
    needed,
    provided: others.join(','),
  });
  harness.slack.setScopes('T0CUSTOMER', [...others, needed]);
  expect((await harness.api(method, args)).body.error).not.toBe('missing_scope');
});

test('channel history needs a scope Lytt does not ask for', async () => {
  const { body } = await harness.api('conversations.history', { channel: 'C0GENERELT' });
  expect(body).toMatchObject({ error: 'missing_scope', needed: 'channels:history' });
});

test('a person’s profile: locale only when asked for, address only with its scope, strangers marked', async () => {
  const { api, slack } = harness;
  const plain = await api('users.info', { user: 'U0EMMA' });
  expect(plain.body).toMatchObject({
    ok: true,
    user: { team_id: 'T0CUSTOMER', profile: { real_name: 'Emma Wilson' } },
  });
  expect(JSON.stringify(plain.body)).not.toContain('example.com');
  expect(JSON.stringify(plain.body)).not.toContain('en-GB');
  expect((await api('users.info', { user: 'U0EMMA', include_locale: true })).body).toMatchObject({
    user: { locale: 'en-GB' },
  });
  expect((await api('users.info', { user: 'U0GUEST' })).body).toMatchObject({
    user: { is_restricted: true },
  });
  slack.setScopes('T0CUSTOMER', ['users:read', 'users:read.email']);
  expect((await api('users.info', { user: 'U0EMMA' })).body).toMatchObject({
    user: { profile: { email: 'emma.wilson@fjellheim.example.com' } },
  });
  const partner = await api('users.info', { user: 'U0PARTNER' });
  expect(partner.body).toMatchObject({ user: { is_stranger: true, team_id: 'T0PARTNER' } });
  expect(JSON.stringify(partner.body)).not.toContain('example.com');
  expect((await api('users.info', { user: 'U0AGENTLIV' })).body.error).toBe('user_not_visible');
  expect((await api('users.info', { user: 'U0NOBODY' })).body.error).toBe('user_not_found');
});

test('members come in pages', async () => {
  const first = await harness.api('conversations.members', { channel: 'C0GENERELT', limit: 3 });
  expect(first.body.members).toEqual(['U0KARI', 'U0OLA', 'U0EMMA']);
  const { next_cursor: cursor } = Object(first.body.response_metadata);
  const second = await harness.api('conversations.members', { channel: 'C0GENERELT', limit: 3, cursor });
  expect(second.body).toMatchObject({ members: ['U0LYTTKUNDE'], response_metadata: { next_cursor: '' } });
  expect(
    (await harness.api('conversations.members', { channel: 'C0GENERELT', cursor: 'x' })).body.error,
  ).toBe('invalid_cursor');
  expect((await harness.api('conversations.members', { channel: 'C0BILLING' })).body.error).toBe(
    'channel_not_found',
  );
});

test('a direct message is opened once, and a private channel joined by nobody', async () => {
  const { api, slack } = harness;
  const opened = await api('conversations.open', { users: 'U0OLA' });
  const again = await api('conversations.open', { users: 'U0OLA', return_im: true });
  expect(again.body).toMatchObject({
    already_open: true,
    channel: { id: Object(opened.body.channel).id, user: 'U0OLA', is_im: true },
  });
  expect(slack.directMessageId('U0OLA')).toBe(Object(opened.body.channel).id);
  expect((await api('conversations.open', {})).body.error).toBe('users_list_not_supplied');
  expect((await api('conversations.open', { users: 'U0LYTTKUNDE' })).body.error).toBe('cannot_dm_bot');
  expect((await api('conversations.open', { users: 'U0AGENTLIV' })).body.error).toBe('user_not_found');
  expect((await api('conversations.join', { channel: 'C0PRIVACY' }, supportToken)).body.error).toBe(
    'method_not_supported_for_channel_type',
  );
  expect((await api('conversations.join', { channel: 'C0BILLING' }, supportToken)).body).toMatchObject({
    ok: true,
    warning: 'already_in_channel',
  });
});

test('Slack’s own client is understood: form bodies, JSON in fields, and token in the header', async () => {
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => harness.bot.url,
    now: () => new Date(),
    seed: seedWithEveryScope(),
  });
  const { apiUrl, close } = await slack.listen();
  const client = new WebClient(customerToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
  const blocks = [{ type: 'divider' as const }];
  const posted = await client.chat.postMessage({ channel: 'U0KARI', text: 'Æøå & <b>', blocks });
  expect(slack.messagesIn('D0KARI')).toMatchObject([
    { ts: posted.ts, text: 'Æøå & <b>', blocks: [{ type: 'divider' }] },
  ]);
  const members = [];
  for await (const page of client.paginate('conversations.members', { channel: 'C0GENERELT', limit: 2 }))
    members.push(page);
  expect(members).toHaveLength(2);
  await expect(client.chat.postMessage({ channel: 'C0NOWHERE', text: 'a' })).rejects.toThrow(
    'channel_not_found',
  );
  expect(slack.calls('chat.postMessage')[0]).toMatchObject({
    teamId: 'T0CUSTOMER',
    args: { text: 'Æøå & <b>', blocks: [{ type: 'divider' }] },
  });
  await slack.settled();
  await close();
});

test('an installation is had back with a code, under a new token', async () => {
  const { api, slack } = harness;
  await slack.uninstall({ workspace: 'T0CUSTOMER' });
  const args = { client_id: '1000.2000', client_secret: 'local-client-secret', code: 'code-T0CUSTOMER' };
  expect((await api('oauth.v2.access', { ...args, client_secret: 'guess' }, null)).body.error).toBe(
    'bad_client_secret',
  );
  const granted = await api('oauth.v2.access', args, null);
  expect(granted.body).toMatchObject({ ok: true, team: { id: 'T0CUSTOMER' }, bot_user_id: 'U0LYTTKUNDE' });
  expect((await api('auth.test')).body.error).toBe('invalid_auth');
  expect((await api('auth.test', {}, String(granted.body.access_token))).body.ok).toBe(true);
});
