import { randomBytes } from 'node:crypto';
import type { Storage } from '../../../../src/infrastructure/open-storage.ts';
import { createFakeTeams, type FakeTeams } from '../../../../src/playground/teams/fake-teams.ts';
import type { TeamsSeed } from '../../../../src/playground/teams/tenants.ts';
import type { Beside } from '../beside.ts';
import { wholeSettings } from '../whole-yaml.ts';
import {
  customerTenant,
  invoices,
  salary,
  secondTenant,
  supportTeam,
  supportTenant,
  type TeamsCrowd,
  wholeTeamsSeed,
} from './teams-seed.ts';

export const destinationInTeams = (channel: string) => ({
  platform: 'teams',
  team: supportTeam,
  channel,
  recipient: 'support-as',
  shows: 'content',
});

/** Words about invoices go to both platforms, about salaries to Teams, about all else to Slack. */
const besideSettings = () => {
  const { destinations, customersFrom } = wholeSettings();
  return {
    destinations: {
      ...destinations,
      salary: destinationInTeams(salary),
      invoices: destinationInTeams(invoices),
    },
    routes: [
      { when: { contains: ['faktura'] }, to: ['billing', 'invoices'] },
      { when: { contains: ['lønn'] }, to: ['salary'] },
    ],
    customersFrom: { ...customersFrom, teams: [customerTenant, secondTenant] },
  };
};

/** A Teams of its own, beside which the app can be started. */
export const teamsBeside = async (
  crowd: TeamsCrowd,
): Promise<{ readonly beside: Beside; readonly teams: FakeTeams; readonly seed: TeamsSeed }> => {
  const seed = wholeTeamsSeed(crowd);
  const appPassword = randomBytes(16).toString('hex');
  let url = '';
  const teams = createFakeTeams({
    appPassword,
    appUrl: () => url,
    now: () => new Date(),
    seed,
    pace: 'off',
  });
  const { close, ...endpoints } = await teams.listen();
  const beside: Beside = {
    environment: {
      TEAMS_APP_ID: seed.app.id,
      TEAMS_APP_PASSWORD: appPassword,
      TEAMS_TENANT_ID: supportTenant,
    },
    settings: besideSettings(),
    customers: `teams,${customerTenant},,Fjellheim Regnskap AS,NO,Premium,https://fjellheim.example.com/\n`,
    destinations: 5,
    endpoints,
    appIsAt: (at) => {
      url = at;
    },
    install: (storage) => installInTeams(storage, seed, endpoints.serviceUrl),
    settled: () => teams.settled(),
    close,
  };
  return { beside, teams, seed };
};

/** As the bot learns it when it is added to a team. */
const installInTeams = async ({ stores }: Storage, seed: TeamsSeed, serviceUrl: string): Promise<void> => {
  for (const tenant of seed.tenants) {
    for (const { id, installed } of tenant.teams) {
      if (installed !== true) continue;
      const root = new URL(serviceUrl).origin;
      const secret = JSON.stringify({ tenantId: tenant.id, serviceUrl: `${root}/emea/${tenant.id}/` });
      const installedAt = new Date(Date.now() - 60_000);
      await stores.installations.save({ platform: 'teams', workspaceId: id, secret, installedAt });
    }
  }
};
