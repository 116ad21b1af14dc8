import type { SlackConfig } from './config.ts';
import type { Env } from './env-schema.ts';
import type { Given } from './parse-env.ts';
import { allOf } from './say.ts';
import { Secret } from './secrets.ts';

type SlackEnv = Omit<SlackConfig, 'ownWorkspaceOnly'>;

/** What the environment says of Slack; null when it says nothing. Every combination that cannot work is a problem. */
export const slackConfig = (
  env: Env,
  given: Given,
): { readonly slack: SlackEnv | null; readonly problems: readonly string[] } => {
  const problems = [...oauthProblems(given), ...transportProblems(given)];
  const transport = transportOf(env);
  if (transport === null || problems.length > 0) return { slack: null, problems };
  const slack = {
    transport,
    botToken: env.SLACK_BOT_TOKEN === undefined ? null : new Secret(env.SLACK_BOT_TOKEN),
    oauth: oauthOf(env),
    apiUrl: env.SLACK_API_URL === undefined ? null : env.SLACK_API_URL.replace(/\/*$/, '/'),
  };
  return { slack: slack.botToken === null && slack.oauth === null ? null : slack, problems };
};

/** Whether any variable asks for Slack, rightly or not: then the playground is not what was meant. */
export const asksForSlack = (given: Given): boolean => slackVariables.some(given);

const slackVariables = [
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_APP_TOKEN',
] as const;

const transportOf = (env: Env): SlackEnv['transport'] | null => {
  if (env.SLACK_APP_TOKEN !== undefined) return { kind: 'socket', appToken: new Secret(env.SLACK_APP_TOKEN) };
  if (env.SLACK_SIGNING_SECRET === undefined) return null;
  return { kind: 'http', signingSecret: new Secret(env.SLACK_SIGNING_SECRET) };
};

const oauthOf = (env: Env): SlackEnv['oauth'] => {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, PUBLIC_URL } = env;
  if (clientId === undefined || SLACK_CLIENT_SECRET === undefined) return null;
  if (SLACK_STATE_SECRET === undefined || PUBLIC_URL === undefined) return null;
  return {
    clientId,
    clientSecret: new Secret(SLACK_CLIENT_SECRET),
    stateSecret: new Secret(SLACK_STATE_SECRET),
    publicUrl: new URL(PUBLIC_URL).origin,
  };
};

const oauthProblems = (given: Given): string[] => {
  const needed = ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'PUBLIC_URL'] as const;
  if (given('SLACK_CLIENT_ID')) {
    const missing = needed.filter((name) => !given(name));
    if (missing.length === 0) return [];
    return [
      `SLACK_CLIENT_ID is set, so that many workspaces can install the app; set ${allOf(missing)} as well.`,
    ];
  }
  const stray = needed.filter((name) => name !== 'PUBLIC_URL' && given(name));
  if (stray.length === 0) return [];
  return [
    `${allOf(stray)} ${stray.length === 1 ? 'does' : 'do'} nothing without SLACK_CLIENT_ID; set it as well.`,
  ];
};

const transportProblems = (given: Given): string[] => {
  const way = (['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const).find(given);
  const who = (['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'] as const).find(given);
  if (who !== undefined && way === undefined) {
    return [`SLACK_SIGNING_SECRET is missing; ${who} needs it (or SLACK_APP_TOKEN, for Socket Mode).`];
  }
  if (who === undefined && way !== undefined) {
    return [
      `${way} is set, but no workspace is; set SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many.`,
    ];
  }
  return [];
};
