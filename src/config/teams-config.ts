import { isLoopback } from '../shared/loopback.ts';
import type { TeamsConfig } from './config.ts';
import type { Env } from './env-schema.ts';
import type { Given } from './parse-env.ts';
import { allOf } from './say.ts';
import { Secret } from './secrets.ts';

/** What the environment says of Teams; null when it says nothing. */
export const teamsConfig = (
  env: Env,
  given: Given,
  host: string,
): { readonly teams: TeamsConfig | null; readonly problems: readonly string[] } => {
  if (env.TEAMS_LOCAL === 'true') {
    const problems = localProblems(given, host);
    return { teams: problems.length === 0 ? { kind: 'local' } : null, problems };
  }
  const { TEAMS_APP_ID: appId, TEAMS_APP_PASSWORD: appPassword, TEAMS_TENANT_ID: tenantId } = env;
  if (appId !== undefined && appPassword !== undefined && tenantId !== undefined) {
    return {
      teams: { kind: 'registered', appId, appPassword: new Secret(appPassword), tenantId },
      problems: [],
    };
  }
  const names = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;
  const missing = names.filter((name) => !given(name));
  if (missing.length === names.length || missing.length === 0) return { teams: null, problems: [] };
  const set = allOf(names.filter(given));
  return {
    teams: null,
    problems: [
      `${allOf(missing)} ${missing.length === 1 ? 'is' : 'are'} missing; Teams needs all three, and ${set} is set.`,
    ],
  };
};

/** Whether any variable asks for Teams, rightly or not. */
export const asksForTeams = (env: Env, given: Given): boolean =>
  (['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const).some(given) ||
  env.TEAMS_LOCAL === 'true';

const localProblems = (given: Given, host: string): string[] => {
  const problems: string[] = [];
  if (!isLoopback(host)) {
    problems.push(
      `TEAMS_LOCAL accepts messages that nobody signed, so HOST must be a loopback address such as 127.0.0.1, not ${host}.`,
    );
  }
  if (given('TEAMS_APP_ID')) {
    problems.push(
      'TEAMS_LOCAL accepts messages that nobody signed, so it cannot be true while TEAMS_APP_ID is set; take one of them away.',
    );
  }
  return problems;
};
