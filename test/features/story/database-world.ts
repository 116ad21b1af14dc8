import { randomBytes } from 'node:crypto';
import { createFieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { createStores } from '../../../src/infrastructure/database/create-stores.ts';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { createErasureLedger } from '../../../src/infrastructure/database/erasure-ledger.ts';
import { jobNames } from '../../../src/infrastructure/queue/job-types.ts';
import { openQueue, type Queue } from '../../../src/infrastructure/queue/open-queue.ts';
import { jobPayloads } from '../../../src/infrastructure/queue/schema.ts';
import type { Job, JobName } from '../../../src/shared/jobs.ts';
import { createFakeLog } from '../../fakes/fake-log.ts';
import type { JobBench, OpenWorld, World } from '../../fakes/world.ts';
import { type DatabaseKind, openTestDatabase } from '../../support/databases.ts';

const tables = {
  people: 'Person',
  receipts: 'NoticeReceipt',
  feedback: 'Feedback',
  messages: 'FollowUpMessage',
  disclosures: 'Disclosure',
  pendingSaves: 'PendingSave',
} as const;
const others = ['Post', 'ThreadCopy', 'Removal', 'Installation', 'Departure', 'RetentionRun'];

const jobOf = (row: { name: string; data: unknown }): Job => {
  const make = <Name extends JobName>(name: Name) => ({ name, payload: jobPayloads[name].parse(row.data) });
  for (const name of jobNames) {
    if (name !== row.name) continue;
    const job: unknown = make(name);
    if (isJob(job)) return job;
  }
  throw new Error(`no such job: ${row.name}`);
};
const isJob = (job: unknown): job is Job => typeof job === 'object' && job !== null && 'payload' in job;

const benchOn = (database: Database): JobBench => ({
  waiting: async () => {
    const rows = await database.query<{ id: string; name: string; data: unknown }>(
      `SELECT id, name, data FROM pgboss.job WHERE state < 'completed' ORDER BY created_on, id`,
    );
    return rows.map((row) => ({ id: row.id, job: jobOf(row) }));
  },
  finish: async (id) => {
    await database.query('DELETE FROM pgboss.job WHERE id = $1::uuid', [id]);
  },
});

const empty = async (database: Database): Promise<void> => {
  const all = [...Object.values(tables), ...others].map((table) => `"${table}"`);
  await database.query(`TRUNCATE ${all.join(', ')} CASCADE`);
  await database.query('DELETE FROM pgboss.job');
};

const countsOn = async (database: Database): ReturnType<World['counts']> => {
  const count = async (table: string): Promise<number> => {
    const [row] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}"`);
    return row?.count ?? 0;
  };
  return {
    people: await count(tables.people),
    receipts: await count(tables.receipts),
    feedback: await count(tables.feedback),
    messages: await count(tables.messages),
    disclosures: await count(tables.disclosures),
    pendingSaves: await count(tables.pendingSaves),
  };
};

export interface DatabaseWorlds {
  /** Empties the database and opens it as a new world. */
  readonly open: OpenWorld;
  close(): Promise<void>;
}

/** Worlds one after the other on one real database, with its real stores and queue. */
export const openDatabaseWorlds = async (kind: DatabaseKind): Promise<DatabaseWorlds> => {
  const database = await openTestDatabase(kind);
  const codec = createFieldCodec([{ id: 'k1', bytes: randomBytes(32) }]);
  const queue: Queue = await openQueue({ database, log: createFakeLog() });
  return {
    open: async ({ clock, ids }) => {
      await empty(database);
      const erasures = createErasureLedger(randomBytes(32), null);
      const stores = createStores({ database, codec, jobs: queue.sink, clock, ids, erasures });
      return {
        stores: { ...stores, queue },
        jobs: benchOn(database),
        counts: () => countsOn(database),
        close: async () => {},
      };
    },
    close: async () => {
      await queue.stop(100);
      await database.close();
    },
  };
};
