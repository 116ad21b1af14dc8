import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { parseMasterKeys } from '../../../src/infrastructure/crypto/master-keys.ts';
import { openDatabase } from '../../../src/infrastructure/database/open-database.ts';
import { createFakeTeams, type FakeTeams } from '../../../src/playground/teams/fake-teams.ts';
import { createPostgresDatabase } from '../../support/databases.ts';
import { type LyttProcess, startLytt } from '../../support/processes/start-lytt.ts';
import { templateName } from '../../support/template-name.ts';
import { destinationInTeams } from '../../whole/support/teams/teams-beside.ts';
import {
  customerTenant,
  invoices,
  salary,
  siv,
  supportTeam,
  wholeTeamsSeed,
} from '../../whole/support/teams/teams-seed.ts';
import { wholeYaml } from '../../whole/support/whole-yaml.ts';
import type { ProcessWorld } from './process-world.ts';

/** A Teams on the loopback, and Lytt as a process of its own, on PostgreSQL, that can be killed and started again. */
export interface TeamsProcessWorld extends Pick<ProcessWorld, 'start' | 'kill' | 'look' | 'close'> {
  readonly teams: FakeTeams;
  /** Ids of people in the customer's tenant. */
  readonly authors: readonly string[];
}

const settings = {
  destinations: { salary: destinationInTeams(salary), invoices: destinationInTeams(invoices) },
  routes: [{ when: { contains: ['lønn'] }, to: ['salary'] }],
  fallback: 'invoices',
  privacyDestination: 'invoices',
  customersFrom: { teams: [customerTenant] },
};

/** The bot that `TEAMS_LOCAL` is, in a Teams that signs nothing; its support team has not got it yet. */
const localSeed = (authors: number) => {
  const seed = wholeTeamsSeed({ customers: authors });
  seed.app.id = 'lytt';
  for (const { teams } of seed.tenants) {
    for (const team of teams) team.installed = team.id !== supportTeam;
  }
  return seed;
};

export const createTeamsProcessWorld = async (authors: number): Promise<TeamsProcessWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-durability-'));
  await writeFile(join(folder, 'lytt.yaml'), wholeYaml(settings));
  await writeFile(join(folder, 'customers.csv'), 'platform,workspace,domain,company,country,pricePlan,url\n');
  const seed = localSeed(authors);
  const masterKeys = `k1:${randomBytes(32).toString('base64')}`;
  let running: LyttProcess | null = null;
  const teams = createFakeTeams({
    appPassword: '',
    appUrl: () => running?.url ?? 'http://127.0.0.1:9',
    now: () => new Date(),
    seed,
    signing: false,
    pace: 'off',
  });
  const api = await teams.listen();
  const postgres = await createPostgresDatabase(templateName);
  const environment = { DATABASE_URL: postgres.url, LYTT_MASTER_KEYS: masterKeys, TEAMS_LOCAL: 'true' };
  return {
    teams,
    authors: seed.tenants[0]?.users.map(({ id }) => id) ?? [],
    async start() {
      const isFirst = running === null;
      running = await startLytt(environment, { folder });
      // That is also how the bot learns where the team is.
      if (isFirst) await teams.installInTeam({ user: siv, team: supportTeam });
    },
    kill: async () => running?.kill(),
    async look(at) {
      const database = await openDatabase({ url: postgres.url, dataDir: folder });
      try {
        return await at(database, createFieldCodec(parseMasterKeys(masterKeys)));
      } finally {
        await database.close();
      }
    },
    async close() {
      await running?.stop();
      await api.close();
      await postgres.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
