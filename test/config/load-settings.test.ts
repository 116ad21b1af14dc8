import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LoadedConfig, loadConfig } from '../../src/config/load-config.ts';

const correct = (await readFile(new URL('./correct.yaml', import.meta.url), 'utf8'))
  .replace('../../locales/nb/notice.txt', 'notice.txt')
  .replace('../../customers.example.csv', 'customers.csv');
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };
const oauth = {
  PUBLIC_URL: 'https://lytt.example.com',
  SLACK_SIGNING_SECRET: slack.SLACK_SIGNING_SECRET,
  SLACK_CLIENT_ID: '11.22',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret-of-16',
};
const teams = {
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
  TEAMS_APP_PASSWORD: 'password',
  TEAMS_TENANT_ID: '66666666-7777-8888-9999-000000000000',
};

/** A folder with a correct configuration, with these files in place of (or beside) its own. */
const load = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  environment: Readonly<Record<string, string>> = slack,
): Promise<LoadedConfig> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-settings-'));
  const customers =
    'platform,workspace,company,country,pricePlan\nslack,T0CUSTOMER,Eksempelkunde AS,SE,Premium\n';
  const all = { 'lytt.yaml': correct, 'notice.txt': 'Personvern\n', 'customers.csv': customers, ...files };
  for (const [name, content] of Object.entries(all)) await writeFile(join(folder, name), content);
  return loadConfig({ folder, environment });
};
const problems = (loaded: LoadedConfig) => (loaded.kind === 'invalid' ? loaded.problems : []);
const withoutFrom = correct.replace(/ {2}slack: any\n/, '');

describe('lytt.yaml and the files it names', () => {
  test('are found from the folder that lytt.yaml is in', async () => {
    const loaded = await load({});
    expect(loaded).toMatchObject({
      kind: 'ok',
      config: { customers: [{ workspace: 'T0CUSTOMER' }], warnings: [] },
    });
    expect(loaded.kind === 'ok' && (await readFile(loaded.config.noticeFile, 'utf8'))).toBe('Personvern\n');
  });

  test('every mistake in every file is reported at once', async () => {
    const files = {
      'lytt.yaml': correct.replace('notice.txt', 'notis.txt'),
      'customers.csv': 'platform,workspace,company\nslack,kunde,A\n',
    };
    expect(problems(await load(files, { ...slack, PORT: 'x' }))).toEqual([
      'PORT is "x"; it must be a whole number from 1 to 65535, such as 3978 (0 takes any free port).',
      'lytt.yaml, line 18: notice.file is notis.txt, which does not exist; the path is taken from the folder that this file is in.',
      'customers.csv, line 2: the workspace is "kunde"; it must be the id of a Slack workspace, such as T0CUSTOMER.',
    ]);
  });

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      'an empty notice',
      { 'notice.txt': ' \n' },
      'lytt.yaml, line 18: notice.file is notice.txt, which is empty; people must be shown a notice.',
    ],
    [
      'a notice in Latin-1',
      { 'notice.txt': Buffer.from('følge', 'latin1') },
      'lytt.yaml, line 18: notice.file is notice.txt, which is not UTF-8 text; save it as UTF-8.',
    ],
    [
      'customers that are not there',
      { 'lytt.yaml': correct.replace('customers.csv', 'kunder.csv') },
      'lytt.yaml, line 27: customers.file is kunder.csv, which does not exist; the path is taken from the folder that this file is in.',
    ],
    [
      'lytt.yaml in Latin-1',
      { 'lytt.yaml': Buffer.from(correct, 'latin1') },
      'lytt.yaml is not UTF-8 text; save it as UTF-8.',
    ],
    [
      'a mistake with its line',
      { 'lytt.yaml': correct.replace('afterHandled: 90d', 'afterHandled: 90dd') },
      'lytt.yaml, line 76: retention.afterHandled is "90dd"; it must be a number of days or calendar months, such as 90d or 12mo; did you mean 90d?',
    ],
    [
      'a Teams channel without Teams',
      {
        'lytt.yaml': correct.replace(
          /platform: slack\n {4}workspace: T0SUPPORT\n {4}channel: C0PRODUCT/,
          'platform: teams\n    team: 19:a@thread.tacv2\n    channel: 19:b@thread.tacv2',
        ),
      },
      'lytt.yaml, line 50: destinations.product is on Teams, which is not configured; set TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_TENANT_ID, or choose a channel on Slack.',
    ],
  ])('tells %s', async (_what, files, sentence) => {
    expect(problems(await load(files))).toEqual([sentence]);
  });

  test('a folder where the file should be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lytt-settings-'));
    await mkdir(join(folder, 'lytt.yaml'));
    expect(problems(await loadConfig({ folder, environment: {} }))).toEqual([
      'lytt.yaml cannot be read (EISDIR); make it a file that Lytt may read.',
    ]);
  });
});

describe('whose people may use the bot, when lytt.yaml does not say', () => {
  test('with a bot token: its workspace, known after a look-up', async () => {
    const loaded = await load({ 'lytt.yaml': withoutFrom });
    expect(loaded).toMatchObject({
      config: { settings: { customersFrom: { slack: [] } }, slack: { ownWorkspaceOnly: true } },
    });
  });

  test('with OAuth there is no such workspace, so it must be said', async () => {
    expect(problems(await load({ 'lytt.yaml': withoutFrom }, oauth))).toEqual([
      'lytt.yaml, line 86: customersFrom.slack is missing; with SLACK_CLIENT_ID any workspace can install the app, so say any or list the workspaces whose people may use it.',
    ]);
  });

  test('on Teams: the tenant that is configured', async () => {
    const yaml = correct.replace(/customersFrom:[\s\S]*/, 'customersFrom: { slack: any }\n');
    expect(await load({ 'lytt.yaml': yaml }, { ...slack, ...teams })).toMatchObject({
      config: { settings: { customersFrom: { slack: 'any', teams: [teams.TEAMS_TENANT_ID] } } },
    });
  });

  test('in the playground: everybody there', async () => {
    const yaml = correct.replace(/customersFrom:[\s\S]*/, '');
    expect(await load({ 'lytt.yaml': yaml }, {})).toMatchObject({
      config: { mode: 'playground', settings: { customersFrom: { slack: 'any', teams: 'any' } } },
    });
  });
});

describe('what is allowed but probably not meant', () => {
  test('a route on what no customer has, and customers that nobody can be matched with', async () => {
    const files = {
      'customers.csv': 'platform,workspace|domain,company\nslack,T0A,Eksempelkunde A\n,a.example,B\n',
    };
    expect(await load(files)).toMatchObject({
      config: {
        warnings: [
          'lytt.yaml, line 65: routes no. 2 asks for country "SE", which no row of customers.csv has.',
          'lytt.yaml, line 67: routes no. 3 asks for company "Eksempelkunde AS", which no row of customers.csv has; did you mean "Eksempelkunde A"?',
          'lytt.yaml, line 67: routes no. 3 asks for pricePlan "Premium", which no row of customers.csv has.',
          "lytt.yaml: customers.csv has 1 row found by e-mail domain alone, but collect.email is false, so nobody's domain is known.",
        ],
      },
    });
  });
});
