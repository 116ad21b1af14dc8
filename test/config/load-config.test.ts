import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { sampleCustomers } from '../../src/config/sample-customers.ts';
import { sampleSettings } from '../../src/config/sample-settings.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const emptyFolder = () => mkdtemp(join(tmpdir(), 'lytt-config-'));
const masterKeys = `2026a:${Buffer.alloc(32, 7).toString('base64')}`;
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };
const oauth = {
  PUBLIC_URL: 'https://lytt.example.com/',
  SLACK_SIGNING_SECRET: slack.SLACK_SIGNING_SECRET,
  SLACK_CLIENT_ID: '11.22',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret-of-16',
};

const load = async (environment: Record<string, string>, folder = here): Promise<Config> => {
  const yaml = folder === here ? { LYTT_CONFIG: 'correct.yaml' } : {};
  const loaded = await loadConfig({ folder, environment: { ...yaml, ...environment } });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  return loaded.config;
};

describe('what Lytt was told', () => {
  test('nothing at all is the playground with the built-in sample, on the embedded database', async () => {
    const folder = await emptyFolder();
    expect(await load({}, folder)).toMatchObject({
      mode: 'playground',
      http: { host: '127.0.0.1', port: 3978, publicUrl: null },
      database: { kind: 'embedded', dataDir: join(folder, '.lytt') },
      masterKeys: null,
      logLevel: 'info',
      slack: null,
      teams: null,
      settings: sampleSettings,
      customers: sampleCustomers,
      configFile: null,
      warnings: [],
    });
  });

  test('a bot token and a signing secret are Slack over HTTP, for that workspace alone', async () => {
    const config = await load(slack);
    expect(config).toMatchObject({ mode: 'platforms', slack: { oauth: null, apiUrl: null } });
    expect(config.slack?.botToken?.reveal()).toBe('xoxb-1-2-abc');
    const transport = config.slack?.transport;
    expect(transport?.kind === 'http' && transport.signingSecret.reveal()).toBe(slack.SLACK_SIGNING_SECRET);
  });

  test('an app token is Socket Mode, with or without a signing secret', async () => {
    const socket = { SLACK_APP_TOKEN: 'xapp-1-2-abc', SLACK_BOT_TOKEN: slack.SLACK_BOT_TOKEN };
    expect((await load(socket)).slack?.transport.kind).toBe('socket');
    expect((await load({ ...slack, ...socket })).slack?.transport.kind).toBe('socket');
  });

  test('a client id is OAuth, alone or beside a bot token', async () => {
    const config = await load(oauth);
    expect(config.slack).toMatchObject({
      botToken: null,
      oauth: { clientId: '11.22', publicUrl: 'https://lytt.example.com' },
    });
    expect((await load({ ...slack, ...oauth })).slack?.botToken).not.toBeNull();
  });

  test('an empty variable is not set', async () => {
    expect((await load({ SLACK_BOT_TOKEN: '', TEAMS_LOCAL: '', PORT: ' ' }, await emptyFolder())).mode).toBe(
      'playground',
    );
  });

  test('another Web API root ends in one slash', async () => {
    expect((await load({ ...slack, SLACK_API_URL: 'http://127.0.0.1:3000/api' })).slack?.apiUrl).toBe(
      'http://127.0.0.1:3000/api/',
    );
  });

  test('.env fills in what the environment leaves out', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, '.env'), 'PORT=4000\nLOG_LEVEL="debug"\n');
    const loaded = await loadConfig({ folder });
    expect(loaded).toMatchObject({ kind: 'ok', config: { http: { port: 4000 }, logLevel: 'debug' } });
  });

  test('a secret is printed in no way', async () => {
    const secrets = {
      ...slack,
      ...oauth,
      DATABASE_URL: 'postgresql://lytt:hunter2@db/lytt',
      LYTT_MASTER_KEYS: masterKeys,
    };
    const config = await load(secrets);
    const printed = [
      inspect(config, { depth: 9, showHidden: true, customInspect: false }),
      inspect(config, { depth: 9 }),
    ];
    printed.push(JSON.stringify(config), `${config.masterKeys}`, String(config.slack?.botToken));
    for (const secret of [
      'hunter2',
      'xoxb-1-2-abc',
      'client-secret',
      'state-secret-of-16',
      masterKeys.slice(6),
    ]) {
      expect(printed.join('\n')).not.toContain(secret);
    }
  });

  test('a wrong secret is printed in no sentence', async () => {
    const secret = 'hunter2-hunter2-hunter2';
    const names = ['DATABASE_URL', 'LYTT_MASTER_KEYS', 'SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'];
    const environment = {
      ...Object.fromEntries(names.map((name) => [name, secret])),
      SLACK_STATE_SECRET: 'hunter2',
    };
    const loaded = await loadConfig({ folder: here, environment });
    expect(loaded.kind === 'invalid' && loaded.problems.length).toBeGreaterThanOrEqual(5);
    expect(JSON.stringify(loaded)).not.toContain('hunter2');
  });
});
