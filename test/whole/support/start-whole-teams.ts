import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import { createLog } from '../../../src/infrastructure/logging/create-log.ts';
import type { Storage } from '../../../src/infrastructure/open-storage.ts';
import { createFakeTeams, type FakeTeams } from '../../../src/playground/teams/fake-teams.ts';
import { playgroundTeamsSeed } from '../../../src/playground/teams/playground-teams-seed.ts';
import { teamsSeedIds } from '../../../src/playground/teams/teams-seed-ids.ts';
import { createPostgresDatabase } from '../../support/databases.ts';
import { templateName } from '../../support/template-name.ts';
import { wholeSettings } from './whole-yaml.ts';

/** The whole product in this process, on PostgreSQL, before a Teams of its own. */
export interface WholeTeams {
  readonly teams: FakeTeams;
  readonly app: App;
  readonly storage: Storage;
  readonly url: string;
  /** Everything that was logged, as it is written: JSON, down to `debug`. */
  readonly logged: readonly string[];
  /** Runs the jobs to their end, those that wait for another try too. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const appPassword = 'local-app-password';
const ids = teamsSeedIds;

const destinationAt = (channel: string, shows: string) => ({
  platform: 'teams',
  team: ids.supportTeam,
  channel,
  recipient: 'support-as',
  shows,
});

const settings = () => ({
  ...wholeSettings(),
  destinations: {
    billing: destinationAt(ids.billing, 'content'),
    product: destinationAt(ids.product, 'content'),
    privacy: destinationAt(ids.privacy, 'reference'),
  },
  customersFrom: { teams: [ids.customers] },
});

const customersCsv = `platform,workspace,domain,company,country,pricePlan,url
teams,${ids.customers},,Fjellheim Bakeri AS,NO,Premium,https://fjellheim.example.com/
`;

export const startWholeTeams = async (): Promise<WholeTeams> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-whole-teams-'));
  await writeFile(join(folder, 'lytt.yaml'), JSON.stringify(settings()));
  await writeFile(join(folder, 'customers.csv'), customersCsv);
  let url = '';
  const teams = createFakeTeams({
    appPassword,
    appUrl: () => url,
    now: () => new Date(),
    seed: structuredClone(playgroundTeamsSeed),
  });
  const endpoints = await teams.listen();
  const postgres = await createPostgresDatabase(templateName);
  const loaded = await loadConfig({
    folder,
    environment: {
      PORT: '0',
      LOG_LEVEL: 'debug',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: postgres.url,
      LYTT_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      TEAMS_APP_ID: playgroundTeamsSeed.app.id,
      TEAMS_APP_PASSWORD: appPassword,
      TEAMS_TENANT_ID: ids.support,
    },
  });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  const logged: string[] = [];
  let storage: Storage | undefined;
  const app = await startApp({
    config: loaded.config,
    log: createLog('debug', { write: (line) => void logged.push(line) }),
    workers: false,
    teamsEndpoints: endpoints,
    prepare: async (opened) => {
      storage = opened;
    },
  });
  if (storage === undefined) throw new Error('the app opened no storage');
  url = app.url;
  return {
    teams,
    app,
    storage,
    url,
    logged,
    drain: async () => {
      await teams.settled();
      await app.drain({ ignoreStartAfter: true });
    },
    async close() {
      await teams.settled();
      await app.stop();
      await endpoints.close();
      await postgres.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
