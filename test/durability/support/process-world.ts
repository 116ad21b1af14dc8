import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { parseMasterKeys } from '../../../src/infrastructure/crypto/master-keys.ts';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { openDatabase } from '../../../src/infrastructure/database/open-database.ts';
import { createFakeSlack, type FakeSlack } from '../../../src/playground/slack/fake-slack.ts';
import { createPostgresDatabase, type DatabaseKind } from '../../support/databases.ts';
import { type LyttProcess, startLytt } from '../../support/processes/start-lytt.ts';
import { templateName } from '../../support/template-name.ts';
import { installByBrowser } from '../../whole/support/install-by-browser.ts';
import { customers, support } from '../../whole/support/whole-seed.ts';
import { wholeCustomers } from '../../whole/support/whole-yaml.ts';

import { manySeed, manyYaml } from './many-channels.ts';

/** A Slack on the loopback, and Lytt as a process of its own that can be killed and started again. */
export interface ProcessWorld {
  readonly slack: FakeSlack;
  /** Ids of people in the customer's workspace. */
  readonly authors: readonly string[];
  start(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
  /** Looks into the database; the embedded one only while nothing runs. */
  look<T>(at: (database: Database, codec: FieldCodec) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const createProcessWorld = async (
  kind: DatabaseKind,
  options: { readonly authors: number; readonly deduplicatesClientMsgId?: boolean },
): Promise<ProcessWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-durability-'));
  await writeFile(join(folder, 'lytt.yaml'), manyYaml());
  await writeFile(join(folder, 'customers.csv'), wholeCustomers);
  const seed = manySeed(options.authors);
  const signingSecret = randomBytes(16).toString('hex');
  const masterKeys = `k1:${randomBytes(32).toString('base64')}`;
  const dataDir = join(folder, 'data');
  let running: LyttProcess | null = null;
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => running?.url ?? 'http://127.0.0.1:9',
    now: () => new Date(),
    seed,
    pacing: 'off',
    deduplicatesClientMsgId: options.deduplicatesClientMsgId ?? true,
  });
  const api = await slack.listen();
  const postgres = kind === 'postgresql' ? await createPostgresDatabase(templateName) : null;
  const environment = {
    ...(postgres === null ? { DATA_DIR: dataDir } : { DATABASE_URL: postgres.url }),
    LYTT_MASTER_KEYS: masterKeys,
    PUBLIC_URL: 'https://lytt.example.com',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: '1000.2000',
    SLACK_CLIENT_SECRET: 'local-client-secret',
    SLACK_STATE_SECRET: 'local-state-secret',
    SLACK_API_URL: api.apiUrl,
  };
  const stop = async (): Promise<void> => running?.stop();
  return {
    slack,
    authors: seed.workspaces[0]?.users.map(({ id }) => id) ?? [],
    async start() {
      const isFirst = running === null;
      running = await startLytt(environment, { folder });
      if (!isFirst) return;
      for (const workspace of [customers, support]) await installByBrowser(running.url, workspace);
    },
    kill: async () => running?.kill(),
    stop,
    async look(at) {
      const database = await openDatabase({ url: postgres?.url ?? null, dataDir });
      try {
        return await at(database, createFieldCodec(parseMasterKeys(masterKeys)));
      } finally {
        await database.close();
      }
    },
    async close() {
      await stop();
      await api.close();
      await postgres?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
