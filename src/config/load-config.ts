import { join, resolve } from 'node:path';
import type { LogLevel } from '../shared/log.ts';
import { isLoopback } from '../shared/loopback.ts';
import type { Config } from './config.ts';
import { databaseConfig } from './database-config.ts';
import { type Environment, readEnvironment } from './env.ts';
import type { Env } from './env-schema.ts';
import { httpConfig } from './http-config.ts';
import { loadSettings } from './load-settings.ts';
import { parseEnv } from './parse-env.ts';
import { asksForSlack, slackConfig } from './slack-config.ts';
import { asksForTeams, teamsConfig } from './teams-config.ts';

export type LoadedConfig =
  | { readonly kind: 'ok'; readonly config: Config }
  /** One plain sentence for each mistake; none of them holds a secret. */
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

interface ConfigSources {
  /** Where `.env` and relative paths are; the working directory unless said. */
  readonly folder?: string;
  /** Instead of the process's environment and `.env` (tests). */
  readonly environment?: Environment;
}

/** Reads and checks the environment, `.env`, `lytt.yaml` and `customers.csv`. Finds every mistake, not only the first. */
export const loadConfig = async (sources: ConfigSources = {}): Promise<LoadedConfig> => {
  const folder = sources.folder ?? process.cwd();
  const read =
    sources.environment === undefined
      ? readEnvironment(folder)
      : { environment: sources.environment, problems: [] };
  const { env, given, problems: envProblems } = parseEnv(read.environment);
  const http = httpConfig(env);
  const slack = slackConfig(env, given);
  const teams = teamsConfig(env, given, http.host);
  const database = databaseConfig(env, folder, given);
  const mode = asksForSlack(given) || asksForTeams(env, given) ? 'platforms' : 'playground';
  const settings = await loadSettings({
    path: resolve(folder, env.LYTT_CONFIG ?? 'lytt.yaml'),
    named: given('LYTT_CONFIG'),
    mode,
    hasSlack: mode === 'playground' || asksForSlack(given),
    hasTeams: asksForTeams(env, given),
    botToken: given('SLACK_BOT_TOKEN'),
    tenantId: env.TEAMS_TENANT_ID ?? null,
  });
  const problems = [
    ...read.problems,
    ...envProblems,
    ...slack.problems,
    ...teams.problems,
    ...database.problems,
    ...openPlayground(mode, env),
    ...settings.problems,
  ];
  if (settings.loaded === null || problems.length > 0) return { kind: 'invalid', problems };
  const { ownSlackWorkspaceOnly, ...loaded } = settings.loaded;
  return {
    kind: 'ok',
    config: {
      mode,
      http,
      database: database.database,
      masterKeys: database.masterKeys,
      dataDir: database.dataDir,
      erasuresFile:
        mode === 'playground'
          ? null
          : resolve(folder, env.ERASURES_FILE ?? join(database.dataDir, 'erasures.jsonl')),
      logLevel: logLevelOf(env),
      slack: slack.slack === null ? null : { ...slack.slack, ownWorkspaceOnly: ownSlackWorkspaceOnly },
      teams: teams.teams,
      ...loaded,
    },
  };
};

const logLevelOf = (env: Env): LogLevel => env.LOG_LEVEL ?? 'info';

/** The playground asks nobody who they are, so only this machine may reach it. */
const openPlayground = (mode: Config['mode'], env: Env): string[] => {
  if (mode !== 'playground' || env.HOST === undefined || isLoopback(env.HOST)) return [];
  return [
    `HOST is ${env.HOST}, which others can reach, and without SLACK_* or TEAMS_* Lytt runs the playground, where anyone may be anyone; set HOST to 127.0.0.1, or configure a platform.`,
  ];
};
