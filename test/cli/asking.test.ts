import { describe, expect, test } from 'vitest';
import { cliIn, emptyFolder } from './run-in-folder.ts';

const cli = cliIn(await emptyFolder());
const slack = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

describe('lytt', () => {
  test('explains itself, with examples', async () => {
    const { code, out } = await cli.run('--help');
    expect(code).toBe(0);
    expect(out.join('\n')).toContain('npm run lytt -- doctor');
  });

  test.each([
    [['frobnicate'], "error: unknown command 'frobnicate'"],
    [['doctr'], "error: unknown command 'doctr'\n(Did you mean doctor?)"],
    [['routes', 'test'], "error: missing required argument 'destination'"],
    [['routes', 'explain', '--kidn', 'bug'], "error: unknown option '--kidn'\n(Did you mean --kind?)"],
    [['jobs', 'retry', 'deliver-crad'], '"deliver-crad" is not a type of job; did you mean "deliver-card"?'],
    [
      ['migrate', 'new', 'two words'],
      '"two words" is not a name for a migration; use letters, digits, - and _, such as add-restrictions.',
    ],
    [['routes', 'test', 'biling'], '"biling" is not a destination; did you mean "billing"?'],
  ])('%j is asked for wrongly', async (args, sentence) => {
    const { code, err, out } = await cli.run(...args);
    expect([code, out]).toEqual([2, []]);
    expect(err[0]).toBe(sentence);
  });

  test('says every mistake of the configuration, whatever the command', async () => {
    const wrong = cliIn(await emptyFolder(), { PORT: 'x', LOG_LEVEL: 'loud' });
    for (const args of [['config', 'check'], ['doctor'], ['jobs', 'list-dead'], ['routes', 'explain']]) {
      const { code, err } = await wrong.run(...args);
      expect(code).toBe(2);
      expect(err).toEqual([
        'PORT is "x"; it must be a whole number from 1 to 65535, such as 3978 (0 takes any free port).',
        'LOG_LEVEL is "loud"; it must be debug, info, warn or error.',
      ]);
    }
  });

  test.each([
    ['jobs', 'list-dead'],
    ['jobs', 'retry'],
    ['keys', 'rotate'],
  ])('%s %s needs a database that is there', async (...args) => {
    const { code, err } = await cli.run(...args);
    expect(code).toBe(1);
    expect(err).toEqual([
      expect.stringMatching(/^There is no database in .*\.lytt\/playground yet; npm start makes it\.$/),
    ]);
  });
});

describe('lytt config check', () => {
  test('says in a line what the configuration makes of Lytt', async () => {
    const { code, out, err } = await cli.run('config', 'check');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toEqual([
      expect.stringMatching(
        /^The configuration is right: the playground, from the built-in sample, 3 destinations, /,
      ),
    ]);
  });
});

describe('lytt notice show', () => {
  test('prints the notice first and whole, then what is added, then its version', async () => {
    const { code, out } = await cli.run('notice', 'show');
    expect(code).toBe(0);
    expect(out[0]).toMatch(
      /^Personvern relatert til tilbakemeldinger fra kunder\n[\s\S]*personvernerklæring\.$/,
    );
    expect(out.join('\n')).toContain('Eksempel AS');
    expect(out.at(-1)).toMatch(/Version [0-9a-f]{64}:/);
  });
});

describe('lytt manifest slack', () => {
  const manifest = async (environment: Record<string, string>, ...args: string[]) => {
    const { code, out, err } = await cliIn(await emptyFolder(), environment).run(
      'manifest',
      'slack',
      ...args,
    );
    return { code, err, yaml: out.join('\n') };
  };

  test('is filled in for the address', async () => {
    const { code, err, yaml } = await manifest({}, '--url', 'https://bot.example.org');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(yaml).toContain('request_url: https://bot.example.org/slack/events');
    expect(yaml).toContain('socket_mode_enabled: false');
  });

  test('takes the address from PUBLIC_URL', async () => {
    expect((await manifest({ PUBLIC_URL: 'https://bot.example.org' })).yaml).toContain(
      'https://bot.example.org/slack',
    );
  });

  test('needs none for Socket Mode', async () => {
    const { code, yaml } = await manifest({}, '--socket-mode');
    expect(code).toBe(0);
    expect(yaml).toContain('socket_mode_enabled: true');
    expect(yaml).not.toContain('request_url');
  });

  test.each([
    [[], 'Say at which address Slack reaches Lytt: --url https://lytt.example.com, or --socket-mode.'],
    [
      ['--url', 'http://bot.example.org'],
      '--url is "http://bot.example.org"; it must be an https address without a path, such as https://lytt.example.com.',
    ],
    [
      ['--url', 'https://bot.example.org/x'],
      '--url is "https://bot.example.org/x"; it must be an https address without a path, such as https://lytt.example.com.',
    ],
  ])('refuses %j', async (args, sentence) => {
    expect(await manifest({}, ...args)).toEqual({ code: 2, err: [sentence], yaml: '' });
  });

  test('is there before the configuration is right: tokens come after the manifest', async () => {
    const { code, err, yaml } = await manifest(slack, '--url', 'https://bot.example.org');
    expect(code).toBe(0);
    expect(err).toHaveLength(1);
    expect(yaml).toContain('https://bot.example.org');
  });
});
