import type { FakeTeams } from '../../../../src/playground/teams/fake-teams.ts';
import type { TeamsSeed } from '../../../../src/playground/teams/tenants.ts';
import type { DatabaseKind } from '../../../support/databases.ts';
import { startWholeApp, type WholeApp, type WholeOptions } from '../start-whole-app.ts';
import { teamsBeside } from './teams-beside.ts';
import type { TeamsCrowd } from './teams-seed.ts';

/** The whole product in this process, before a Slack and a Teams of its own. */
export interface BothApp extends WholeApp {
  readonly teams: FakeTeams;
  readonly teamsSeed: TeamsSeed;
}

export const startBothApp = async (
  kind: DatabaseKind,
  options: Omit<WholeOptions, 'beside'> & { readonly teamsCrowd?: TeamsCrowd } = {},
): Promise<BothApp> => {
  const { beside, teams, seed } = await teamsBeside(options.teamsCrowd ?? {});
  const whole = await startWholeApp(kind, { ...options, beside });
  return { ...whole, teams, teamsSeed: seed };
};
