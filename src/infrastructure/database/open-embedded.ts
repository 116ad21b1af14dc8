import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { LyttError } from '../../shared/errors.ts';
import type { Database } from './database.ts';
import { lockFolder } from './exclusive-lock.ts';
import { PrismaClient } from './generated/client.ts';
import { pgliteAdapter } from './pglite-adapter.ts';
import type { Sql } from './sql.ts';

/**
 * Opens the embedded PostgreSQL in a folder, for this process alone.
 * @throws LyttError `database-in-use` when another process has the folder
 */
export const openEmbedded = async (dataDir: string): Promise<Database> => {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(dataDir);
  if (lock === null) {
    throw new LyttError(
      'database-in-use',
      `another Lytt is already running on the embedded database in ${dataDir}: stop that one, or give this one a folder of its own (DATA_DIR), or set DATABASE_URL to a PostgreSQL server, which several can share`,
    );
  }
  try {
    const database = await embeddedDatabase(await PGlite.create(join(dataDir, 'database')));
    return {
      ...database,
      close: async () => {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

/** An embedded database in memory, empty or from a dump of another; it is gone when it is closed. */
export const openInMemory = async (dump?: Blob): Promise<Database> =>
  embeddedDatabase(await PGlite.create(dump === undefined ? {} : { loadDataDir: dump }));

const embeddedDatabase = async (pglite: PGlite): Promise<Database> => {
  // Prisma's adapter reads and writes times as if the session were in UTC.
  await pglite.exec("SET TIME ZONE 'UTC'");
  const prisma = new PrismaClient({ adapter: pgliteAdapter(pglite), errorFormat: 'minimal' });
  return {
    prisma,
    driver: { kind: 'embedded', pglite },
    ...plainSql(pglite),
    transaction: (work) => pglite.transaction((tx) => work(plainSql(tx))),
    close: async () => {
      await prisma.$disconnect();
      await pglite.close();
    },
  };
};

const plainSql = (runner: Pick<PGliteInterface | Transaction, 'query'>): Sql => ({
  query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await runner.query<Row>(text, [...values])).rows,
});
