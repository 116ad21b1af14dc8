import { randomBytes } from 'node:crypto';
import type { TeamsConfig } from '../config/config.ts';
import { Secret } from '../config/secrets.ts';
import type { TeamsEndpoints } from '../platforms/teams/options.ts';
import { createFakeTeams } from '../playground/teams/fake-teams.ts';
import { createTeamsPageApi } from '../playground/teams/page-api.ts';
import { playgroundTeamsSeed } from '../playground/teams/playground-teams-seed.ts';
import type { LocalPlatform } from './local-platform.ts';

export interface LocalTeams extends LocalPlatform<TeamsConfig> {
  readonly endpoints: TeamsEndpoints;
}

/** A Teams in this process with a login of its own, and what the app has to be told to talk to it. */
export const startLocalTeams = async (appUrl: () => string): Promise<LocalTeams> => {
  const appPassword = randomBytes(32).toString('hex');
  const teams = createFakeTeams({ appPassword, appUrl, now: () => new Date(), seed: playgroundTeamsSeed });
  const { close, ...endpoints } = await teams.listen();
  return {
    config: {
      kind: 'registered',
      appId: playgroundTeamsSeed.app.id,
      appPassword: new Secret(appPassword),
      tenantId: playgroundTeamsSeed.tenants[0]?.id ?? '',
    },
    endpoints,
    pageApi: createTeamsPageApi(teams),
    close,
  };
};
