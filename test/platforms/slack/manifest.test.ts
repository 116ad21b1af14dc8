import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rightOfWord } from '../../../src/features/data-rights/right-words.ts';
import { commands, shortcuts } from '../../../src/platforms/slack/action-ids.ts';
import { type ManifestOptions, slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { botScopes } from '../../../src/platforms/slack/scopes.ts';
import { ManifestSchema } from './support/manifest-schema.ts';

const plain: ManifestOptions = {
  url: 'https://lytt.bakeri.example.com/',
  collectEmail: false,
  socketMode: false,
  manyWorkspaces: false,
};
const manifest = (options: Partial<ManifestOptions> = {}) =>
  ManifestSchema.parse(parse(slackManifest({ ...plain, ...options })));

const adapter = new URL('../../../src/platforms/slack/', import.meta.url);
const source = readdirSync(adapter, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(new URL(path, adapter), 'utf8'))
  .join('\n');

/** What each method asks for, from Slack's reference; `null` asks for nothing, a list for each kind of channel. */
const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.replies': ['im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'oauth.v2.access': [],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};
/** And each event, and a slash command. */
const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
};

test.each([
  {},
  { collectEmail: true },
  { socketMode: true },
  { manyWorkspaces: true },
  { collectEmail: true, socketMode: true, manyWorkspaces: true },
])('Slack would take the manifest: %o', (options) => {
  expect(() => manifest(options)).not.toThrow();
});

test('it is filled in with the address of this operator, and nothing of the file is left over', () => {
  const text = slackManifest(plain);
  expect(text).not.toContain('lytt.example.com');
  expect(text).not.toMatch(/ # (?:over|with|true)/);
  expect(manifest().settings.event_subscriptions.request_url).toBe(
    'https://lytt.bakeri.example.com/slack/events',
  );
  expect(manifest().oauth_config.redirect_urls).toEqual([
    'https://lytt.bakeri.example.com/slack/oauth_redirect',
  ]);
});

test('over Socket Mode there is no address to send to', () => {
  const { settings, features } = manifest({ socketMode: true });
  expect(settings.socket_mode_enabled).toBe(true);
  expect(settings.event_subscriptions.request_url).toBeUndefined();
  expect(settings.interactivity.request_url).toBeUndefined();
  expect(features.slash_commands.map(({ url }) => url)).toEqual(features.slash_commands.map(() => undefined));
  expect(manifest().settings.socket_mode_enabled).toBe(false);
});

test('tokens rotate only where they can be renewed', () => {
  expect(manifest().settings).toMatchObject({ token_rotation_enabled: false, org_deploy_enabled: false });
  expect(manifest({ manyWorkspaces: true }).settings).toMatchObject({
    token_rotation_enabled: true,
    org_deploy_enabled: true,
  });
});

test('its scopes are those the code asks for, and the e-mail address only when it is collected', () => {
  expect(manifest().oauth_config.scopes.bot).toEqual(botScopes(false));
  expect(manifest({ collectEmail: true }).oauth_config.scopes.bot).toEqual(botScopes(true));
  expect(botScopes(true)).toEqual([...botScopes(false), 'users:read.email']);
  expect(botScopes(true).filter((scope) => scope.endsWith(':history'))).toEqual(['im:history']);
});

test('the scopes are exactly what the methods called, the events and the commands need', () => {
  const called = new Set(
    [
      ...source.matchAll(
        /'((?:auth|chat|conversations|files|oauth|team|usergroups|users|views)\.[a-zA-Z.0-9]+)'/g,
      ),
    ].map(([, method]) => method ?? ''),
  );
  expect([...called].sort()).toEqual(Object.keys(scopesOfMethod).sort());
  const needed = new Set([
    'commands',
    ...Object.values(scopesOfMethod).flat(),
    ...Object.values(scopesOfEvent).flat(),
  ]);
  expect([...needed].sort()).toEqual([...botScopes(false)].sort());
});

test('its events are those that are listened for', () => {
  const { bot_events: events } = manifest().settings.event_subscriptions;
  expect([...events].sort()).toEqual(Object.keys(scopesOfEvent).sort());
  const listened = [...source.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
  expect(listened.sort()).toEqual(['app_home_opened', 'app_mention']);
  expect(source).toContain("['app_uninstalled', 'tokens_revoked'] as const");
  expect(source).toContain('app.message(');
});

test('its commands and shortcuts are those that are listened for', () => {
  const { features } = manifest();
  const declared = features.slash_commands.map(({ command }) => command);
  expect(declared.sort()).toEqual(Object.values(commands).flat().sort());
  expect(features.slash_commands.every(({ should_escape }) => should_escape)).toBe(true);
  const callbacks = features.shortcuts.map(({ callback_id }) => callback_id);
  expect(callbacks.sort()).toEqual(Object.values(shortcuts).sort());
});

test('every word that the hint after /personvern names is understood', () => {
  for (const name of commands.privacy) {
    const hint = manifest().features.slash_commands.find(({ command }) => command === name)?.usage_hint ?? '';
    const words = hint.replace(/[[\]]/g, '').split('|');
    expect(words.map((word) => rightOfWord(word.trim()))).not.toContain(null);
  }
});
