import { describe, expect, test } from 'vitest';
import { environmentProblems } from './environment-problems.ts';

describe('a wrong variable', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a port with a letter',
      { PORT: '80a' },
      ['PORT is "80a"; it must be a whole number from 1 to 65535, such as 3978 (0 takes any free port).'],
    ],
    [
      'a port out of range',
      { PORT: '70000' },
      ['PORT is "70000"; it must be a whole number from 1 to 65535, such as 3978 (0 takes any free port).'],
    ],
    [
      'a host with a scheme',
      { HOST: 'http://127.0.0.1' },
      ['HOST is "http://127.0.0.1"; it must be an address or a host name alone, such as 127.0.0.1.'],
    ],
    [
      'the playground on an open address',
      { HOST: '0.0.0.0' },
      [
        'HOST is 0.0.0.0, which others can reach, and without SLACK_* or TEAMS_* Lytt runs the playground, where anyone may be anyone; set HOST to 127.0.0.1, or configure a platform.',
      ],
    ],
    [
      'a public address without https',
      { PUBLIC_URL: 'http://lytt.example.com' },
      [
        'PUBLIC_URL is "http://lytt.example.com"; it must be an https address without a path, such as https://lytt.example.com.',
      ],
    ],
    [
      'a public address with a path',
      { PUBLIC_URL: 'https://lytt.example.com/slack' },
      [
        'PUBLIC_URL is "https://lytt.example.com/slack"; it must be an https address without a path, such as https://lytt.example.com.',
      ],
    ],
    [
      'a public address without a scheme',
      { PUBLIC_URL: 'lytt.example.com' },
      [
        'PUBLIC_URL is "lytt.example.com"; it must be an https address without a path, such as https://lytt.example.com.',
      ],
    ],
    [
      'a configuration file that is not there',
      { LYTT_CONFIG: 'other.yaml' },
      [
        'LYTT_CONFIG names test/config/other.yaml, which does not exist; correct the path, or take LYTT_CONFIG away.',
      ],
    ],
    [
      'another database',
      {
        DATABASE_URL: 'mysql://root:hunter2@db/lytt',
        LYTT_MASTER_KEYS: 'a:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
      },
      [
        'DATABASE_URL is not right; it must be a PostgreSQL address, such as postgresql://user:password@host:5432/lytt.',
      ],
    ],
    [
      'PostgreSQL without keys',
      { DATABASE_URL: 'postgresql://lytt:hunter2@db/lytt' },
      [
        'LYTT_MASTER_KEYS is missing; with DATABASE_URL it must be set to id:base64, such as 2026a:… with a key from "openssl rand -base64 32".',
      ],
    ],
    [
      'a key without an id',
      { LYTT_MASTER_KEYS: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=' },
      [
        'key 1 of LYTT_MASTER_KEYS must look like id:base64, such as 2026a:… with a key from "openssl rand -base64 32".',
      ],
    ],
    [
      'a key that is not base64',
      { LYTT_MASTER_KEYS: 'a:not!base64' },
      ['key 1 of LYTT_MASTER_KEYS is not base64 after the colon; make one with "openssl rand -base64 32".'],
    ],
    [
      'a short key',
      { LYTT_MASTER_KEYS: 'a:AAAAAAAAAAAAAAAAAAAAAA==' },
      [
        'key 1 of LYTT_MASTER_KEYS is 16 bytes long; it must be 32, so make one with "openssl rand -base64 32".',
      ],
    ],
    [
      'id and key swapped',
      { LYTT_MASTER_KEYS: 'BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=:a' },
      ['key 1 of LYTT_MASTER_KEYS must have an id of at most 32 letters, digits, - and _ before the colon.'],
    ],
    [
      'an id twice',
      {
        LYTT_MASTER_KEYS:
          'a:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=,a:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=',
      },
      ['key 2 of LYTT_MASTER_KEYS has the same id as key 1; give each its own.'],
    ],
    [
      'an extra comma',
      { LYTT_MASTER_KEYS: 'a:BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=,' },
      ['key 2 of LYTT_MASTER_KEYS is empty; take the extra comma away.'],
    ],
    [
      'a mistyped level',
      { LOG_LEVEL: 'debgu' },
      ['LOG_LEVEL is "debgu"; it must be debug, info, warn or error; did you mean debug?'],
    ],
    [
      'an unknown level',
      { LOG_LEVEL: 'trace' },
      ['LOG_LEVEL is "trace"; it must be debug, info, warn or error.'],
    ],
    [
      'quotation marks in the value',
      { LOG_LEVEL: '"debug"' },
      ['LOG_LEVEL stands in quotation marks that are part of its value; take them away.'],
    ],
    [
      'a mistyped name',
      { DATABSE_URL: 'postgresql://db/lytt', LYTT_MASTER_KEY: 'x' },
      [
        'DATABSE_URL is not a setting of Lytt; did you mean DATABASE_URL?',
        'LYTT_MASTER_KEY is not a setting of Lytt; did you mean LYTT_MASTER_KEYS?',
      ],
    ],
    ["another program's variables", { SLACK_API_KEY: 'x', TEAMS_WEBHOOK_URL: 'x' }, []],
  ])('%s', async (_what, environment, sentences) => {
    expect(await environmentProblems(environment)).toEqual(sentences);
  });
});
