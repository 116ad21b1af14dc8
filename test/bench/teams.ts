import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabase } from '../support/create-database.ts';
import { applicationIds, benchSettings } from '../support/processes/bench-seed.ts';
import { startLytt } from '../support/processes/start-lytt.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';
import { startBare } from './bare-process.ts';
import { startFastConnector } from './fast-connector.ts';
import { best, type LoadResult, load } from './load.ts';
import type { Row } from './row.ts';
import { admittedAuthor, appId, chat, tenant } from './teams-author.ts';

const seconds = 10;
const rounds = 3;
const connections = 50;
const bareTeams = new URL('./bare-teams.ts', import.meta.url);
const main = new URL('./lytt-in-local-teams.ts', import.meta.url).pathname;

const settings = benchSettings((channel) => ({
  platform: 'teams',
  team: '19:bench-team@thread.tacv2',
  channel: `19:${channel}@thread.tacv2`,
}));

const storedIn = async (url: string): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*)::int AS count FROM "Feedback"');
    return rows[0].count;
  } finally {
    await client.end();
  }
};

/**
 * Row 1 in Teams: *Lagre* on a confirm card, durable in PostgreSQL before it is answered with the receipt, which
 * also takes the card's place; against teams-ai that checks the same token and sends a message back. Both servers
 * run on one core, the load and Teams on another, turn by turn; the best round of each counts.
 */
export const teamsRow = async (postgres: RunningPostgres): Promise<Row> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-bench-teams-'));
  await writeFile(join(folder, 'lytt.yaml'), settings);
  await createDatabase(postgres.url, 'teams');
  const databaseUrl = `${postgres.url}/teams`;
  const connector = await startFastConnector(appId);
  const endpoints = JSON.stringify(connector.endpoints);
  const environment = {
    DATABASE_URL: databaseUrl,
    LYTT_MASTER_KEYS: `test:${randomBytes(32).toString('base64')}`,
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: 'bench',
    TEAMS_TENANT_ID: tenant,
    TEAMS_ENDPOINTS: endpoints,
  };
  const lytt = await startLytt(environment, { folder, core: 0, main });
  const bare = await startBare(bareTeams, { TEAMS_APP_ID: appId, TEAMS_ENDPOINTS: endpoints }, 0);
  try {
    const author = await admittedAuthor(connector, lytt.url);
    let count = 0;
    const saves = () => {
      count += 1;
      const application = applicationIds[count % applicationIds.length] ?? 'app-00';
      return author.saves(`Tilbakemelding nummer ${count}`, application);
    };
    const writes = () => author.writes(`Tilbakemelding nummer ${count}`);
    const many: Record<'lytt' | 'bare', LoadResult[]> = { lytt: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      many.bare.push(await load(`${bare.url}/api/messages`, connections, seconds, writes));
      many.lytt.push(await load(`${lytt.url}/api/messages`, connections, seconds, saves));
    }
    const single = await load(`${lytt.url}/api/messages`, 1, seconds, saves);
    const ours = best(many.lytt);
    const echo = best(many.bare);
    const ratio = ours.perSecond / echo.perSecond;
    const failures = [...many.lytt, ...many.bare, single].reduce((sum, result) => sum + result.failures, 0);
    // "That went wrong" is an answer too: what counts is what is stored and shown. The notice was a card before them.
    const pressed = [...many.lytt, single].reduce((sum, { requests }) => sum + requests, 0);
    const notStored = pressed - (await storedIn(databaseUrl));
    const notReplaced = pressed + 1 - (await connector.replacedIn(chat, pressed + 1));
    return {
      name: 'confirm card in Teams → durable → answered, against a bare teams-ai echo',
      figures: {
        'presses/s': ours.perSecond,
        'bare teams-ai echoes/s': echo.perSecond,
        ratio,
        'p50 ms at 50 connections': ours.p50,
        'p99 ms at 50 connections': ours.p99,
        'echo p50 ms': echo.p50,
        'echo p99 ms': echo.p99,
        'p50 ms at 1 connection': single.p50,
        failures,
        'not stored': notStored,
        'cards not replaced': notReplaced,
      },
      holds: ratio >= 0.5 && failures === 0 && notStored === 0 && notReplaced === 0,
      asked: 'ratio ≥ 0.50',
    };
  } finally {
    await lytt.stop();
    await bare.stop();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  }
};
