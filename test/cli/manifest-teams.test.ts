import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cliIn, emptyFolder, exampleFolder } from './run-in-folder.ts';

const cli = cliIn(await emptyFolder());
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

describe('lytt manifest teams', () => {
  const appId = '11111111-2222-3333-4444-555555555555';
  const asked = async (environment: Record<string, string>, ...args: string[]) => {
    const folder = await emptyFolder();
    const file = join(folder, 'lytt-teams.zip');
    const ran = await cliIn(folder, environment).run('manifest', 'teams', '--out', file, ...args);
    return { ...ran, file };
  };
  const inside = async (file: string) => {
    const files = unzipSync(await readFile(file));
    return { names: Object.keys(files), manifest: JSON.parse(strFromU8(files['manifest.json'] ?? empty)) };
  };
  const empty = new Uint8Array();

  test('writes the package that an administrator uploads', async () => {
    const { code, out, err, file } = await asked({}, '--app-id', appId, '--url', 'https://bot.example.org');
    expect(code).toBe(0);
    expect(out).toEqual([`${file} is written: version 1.0.0 for https://bot.example.org.`]);
    expect(err).toEqual([expect.stringContaining('the package names no company')]);
    const { names, manifest } = await inside(file);
    expect(names).toEqual(['manifest.json', 'nn.json', 'en.json', 'color.png', 'outline.png']);
    expect(manifest).toMatchObject({ id: appId, developer: { websiteUrl: 'https://bot.example.org' } });
  });

  test('takes ids, address and company from the configuration', async () => {
    const folder = await exampleFolder();
    const file = join(folder, 'app.zip');
    const teams = { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: 'x'.repeat(40), TEAMS_TENANT_ID: appId };
    const { code, err } = await cliIn(folder, {
      ...slack,
      ...teams,
      PUBLIC_URL: 'https://bot.example.org',
    }).run(
      'manifest',
      'teams',
      '--out',
      file,
      '--app-version',
      '1.4.0',
      '--terms',
      'https://example.com/terms',
    );
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect((await inside(file)).manifest).toMatchObject({
      id: appId,
      version: '1.4.0',
      validDomains: ['bot.example.org'],
      developer: { name: 'Eksempel AS', termsOfUseUrl: 'https://example.com/terms' },
    });
  });

  const rightUrl = ['--url', 'https://bot.example.org'];
  test.each([
    [rightUrl, 'Say which app it is: --app-id, the Application (client) ID in Entra, or TEAMS_APP_ID.'],
    [
      ['--app-id', 'lytt', ...rightUrl],
      '--app-id is "lytt"; it must be an Application (client) ID such as 11111111-2222-3333-4444-555555555555.',
    ],
    [['--app-id', appId], 'Say at which address Teams reaches Lytt: --url https://lytt.example.com.'],
    [
      ['--app-id', appId, '--url', 'http://localhost:3978'],
      '--url is "http://localhost:3978"; it must be an https address without a path, such as https://lytt.example.com.',
    ],
    [
      ['--app-id', appId, '--url', 'https://bot.example.org/api/messages'],
      '--url is "https://bot.example.org/api/messages"; it must be an https address without a path, such as https://lytt.example.com.',
    ],
    [
      ['--app-id', appId, ...rightUrl, '--app-version', '2'],
      '--app-version is "2"; it must be three numbers, such as 1.0.1.',
    ],
    [
      ['--app-id', appId, ...rightUrl, '--terms', 'http://example.com'],
      '--terms is "http://example.com"; it must be an https address, such as https://example.com/terms.',
    ],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err, file } = await asked({}, ...args);
    expect({ code, out, err }).toEqual({ code: 2, out: [], err: [sentence] });
    await expect(readFile(file)).rejects.toThrow();
  });

  test('a place where nothing can be written is one sentence', async () => {
    const out = join(await emptyFolder(), 'gone', 'app.zip');
    const args = ['manifest', 'teams', '--out', out, '--app-id', appId, ...rightUrl];
    expect(await cli.run(...args)).toMatchObject({
      code: 1,
      err: [expect.any(String), `${out} cannot be written; say with --out where it can.`],
    });
  });
});
