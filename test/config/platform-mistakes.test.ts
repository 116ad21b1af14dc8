import { describe, expect, test } from 'vitest';
import { environmentProblems } from './environment-problems.ts';

describe('a wrong combination of platform variables', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'a bot token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' },
      ['SLACK_SIGNING_SECRET is missing; SLACK_BOT_TOKEN needs it (or SLACK_APP_TOKEN, for Socket Mode).'],
    ],
    [
      'a signing secret alone',
      { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' },
      [
        'SLACK_SIGNING_SECRET is set, but no workspace is; set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many.',
      ],
    ],
    [
      'an app token alone',
      { SLACK_APP_TOKEN: 'xapp-1-2-abc' },
      [
        'SLACK_APP_TOKEN is set, but no workspace is; set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many.',
      ],
    ],
    [
      'a mistyped signing secret',
      { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNIN_SECRET: 'x' },
      ['SLACK_SIGNIN_SECRET is not a setting of Lytt; did you mean SLACK_SIGNING_SECRET?'],
    ],
    [
      'a user token for a bot token',
      { SLACK_BOT_TOKEN: 'xoxp-1-2-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' },
      [
        'SLACK_BOT_TOKEN is not right; it must be a bot token that begins with "xoxb-" (OAuth & Permissions on the page of your Slack app).',
      ],
    ],
    [
      'a rotating token for a bot token',
      { SLACK_BOT_TOKEN: 'xoxe.xoxb-1-abc', SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' },
      [
        'SLACK_BOT_TOKEN is not right; it must be a bot token that begins with "xoxb-" (OAuth & Permissions on the page of your Slack app).',
      ],
    ],
    [
      'a token for the signing secret',
      { SLACK_BOT_TOKEN: 'xoxb-1-2-abc', SLACK_SIGNING_SECRET: 'xoxb-1-2-abc' },
      [
        'SLACK_SIGNING_SECRET is not right; it must be the "Signing Secret" on the Basic Information page of your Slack app, not a token.',
      ],
    ],
    [
      'a bot token for the app token',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_APP_TOKEN: 'xoxb-1-2-abc',
      },
      [
        'SLACK_APP_TOKEN is not right; it must be an app-level token that begins with "xapp-" and has the scope connections:write.',
      ],
    ],
    [
      'OAuth without the rest',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_CLIENT_ID: '1.2',
      },
      [
        'SLACK_CLIENT_ID is set, so that many workspaces can install the app; set SLACK_CLIENT_SECRET, SLACK_STATE_SECRET and PUBLIC_URL as well.',
      ],
    ],
    [
      'OAuth without a public address',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: '0123456789abcdef',
      },
      ['SLACK_CLIENT_ID is set, so that many workspaces can install the app; set PUBLIC_URL as well.'],
    ],
    [
      'OAuth without a signing secret',
      {
        PUBLIC_URL: 'https://lytt.example.com',
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: '0123456789abcdef',
      },
      ['SLACK_SIGNING_SECRET is missing; SLACK_CLIENT_ID needs it (or SLACK_APP_TOKEN, for Socket Mode).'],
    ],
    [
      'a state secret that can be guessed',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        PUBLIC_URL: 'https://lytt.example.com',
        SLACK_CLIENT_ID: '1.2',
        SLACK_CLIENT_SECRET: 'c',
        SLACK_STATE_SECRET: 'hemmelig',
      },
      ['SLACK_STATE_SECRET is not right; it must be at least 16 characters that nobody can guess.'],
    ],
    [
      'a client secret without a client',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_CLIENT_SECRET: 'c',
      },
      ['SLACK_CLIENT_SECRET does nothing without SLACK_CLIENT_ID; set it as well.'],
    ],
    [
      'tokens over plain http',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        SLACK_API_URL: 'http://proxy.example.com/api/',
      },
      [
        'SLACK_API_URL is "http://proxy.example.com/api/"; it must be an https address, such as https://slack.com/api/.',
      ],
    ],
    [
      'Teams without the rest',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
      },
      ['TEAMS_APP_PASSWORD and TEAMS_TENANT_ID are missing; Teams needs all three, and TEAMS_APP_ID is set.'],
    ],
    [
      'a Teams application by name',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        TEAMS_APP_ID: 'lytt',
        TEAMS_APP_PASSWORD: 'p',
        TEAMS_TENANT_ID: '11111111-2222-3333-4444-555555555555',
      },
      [
        'TEAMS_APP_ID is "lytt"; it must be the application id of the bot registration, such as 11111111-2222-3333-4444-555555555555.',
      ],
    ],
    [
      'unsigned Teams on an open address',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        TEAMS_LOCAL: 'true',
        HOST: '0.0.0.0',
      },
      [
        'TEAMS_LOCAL accepts messages that nobody signed, so HOST must be a loopback address such as 127.0.0.1, not 0.0.0.0.',
      ],
    ],
    [
      'unsigned Teams beside a registration',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        TEAMS_LOCAL: 'true',
        TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
      },
      [
        'TEAMS_LOCAL accepts messages that nobody signed, so it cannot be true while TEAMS_APP_ID is set; take one of them away.',
      ],
    ],
    [
      'yes for true',
      {
        SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
        SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
        TEAMS_LOCAL: 'yes',
      },
      ['TEAMS_LOCAL is "yes"; it must be true or false.'],
    ],
  ])('%s', async (_what, environment, sentences) => {
    expect(await environmentProblems(environment)).toEqual(sentences);
  });
});
