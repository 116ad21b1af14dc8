import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFakeSlack } from '../../src/playground/slack/fake-slack.ts';
import { playgroundSeed } from '../../src/playground/slack/playground-seed.ts';
import { cliIn, exampleFolder, openIn } from './run-in-folder.ts';

/** The example configuration names one channel more than the playground has in Slack. */
const seed = structuredClone(playgroundSeed);
seed.workspaces
  .find(({ id }) => id === 'T0SUPPORT')
  ?.channels.push({ id: 'C0PRODUCT', name: 'produkt', members: ['U0LYTTSTOTTE'] });

const slack = createFakeSlack({
  signingSecret: '0123456789abcdef0123456789abcdef',
  appUrl: () => '',
  now: () => new Date(),
  seed,
});
const listening = await slack.listen();
afterAll(() => listening.close());

const folder = await exampleFolder();
const cli = cliIn(folder, {
  SLACK_BOT_TOKEN: 'xoxb-local-support',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_API_URL: listening.apiUrl,
});

describe('support channels', { timeout: 60_000 }, () => {
  beforeAll(async () => (await openIn(join(folder, '.lytt'))).close(), 120_000);

  test('routes test says that the bot can post, and posts nothing', async () => {
    expect(await cli.run('routes', 'test', 'billing')).toEqual({
      code: 0,
      out: ['billing: the bot can post in C0BILLING.'],
      err: [],
    });
    const messages = slack
      .snapshot()
      .workspaces.flatMap(({ channels }) => channels.flatMap((channel) => channel.messages));
    expect(messages).toEqual([]);
  });

  test('doctor tests them all', async () => {
    const { code, out } = await cli.run('doctor');
    expect(out.slice(-4)).toEqual([
      'ok     slack          ok',
      'ok     destination    billing: the bot can post in C0BILLING',
      'ok     destination    product: the bot can post in C0PRODUCT',
      'ok     destination    privacy: the bot can post in C0PRIVACY',
    ]);
    expect(code).toBe(0);
  });

  test('one that is out of reach comes with what to do', async () => {
    slack.failNext('conversations.info', { error: 'channel_not_found' });
    expect(await cli.run('routes', 'test', 'privacy')).toEqual({
      code: 1,
      out: [],
      err: [
        'privacy: the channel does not exist, or it is private and the bot is not in it; check its id and invite the bot (channel_not_found).',
      ],
    });
  });

  test('a revoked token is a fault of Slack and of each channel', async () => {
    slack.revokeToken('T0SUPPORT');
    const { code, out } = await cli.run('doctor');
    expect(code).toBe(1);
    const faults = out.filter((line) => line.startsWith('fault'));
    expect(faults).toHaveLength(4);
    expect(faults[0]).toMatch(/^fault {2}slack {10}bot-token-/);
  });
});
