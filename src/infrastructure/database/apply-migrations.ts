import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { LyttError } from '../../shared/errors.ts';
import type { Database } from './database.ts';
import { migrateStatus } from './migrate-status.ts';
import { pgliteAdapter } from './pglite-adapter.ts';
import { migrationsPath, readMigrations } from './prisma-folder.ts';
import { openSchemaEngine } from './schema-engine.ts';

/** Any number will do, as long as every Lytt uses the same one. */
const advisoryLock = 5_159_880;

/**
 * Brings the database to the schema of this version. Processes that start at once wait for each other.
 * @returns how many migrations were applied by this call
 * @throws LyttError `database-unavailable` when a migration fails or has failed before
 */
export const applyMigrations = async (
  database: Database,
  folder: string = migrationsPath,
): Promise<number> => {
  if ((await pendingOrThrow(database, folder)) === 0) return 0;
  const { driver } = database;
  if (driver.kind === 'embedded') return applyWith(pgliteAdapter(driver.pglite), folder);

  const holder = await driver.pool.connect();
  // Prisma's engine takes a session lock of its own and never gives it back: its connection ends with it.
  const alone = new Pool({ ...driver.pool.options, max: 1 });
  try {
    await holder.query(`SET lock_timeout = '5min'`);
    await holder.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    if ((await pendingOrThrow(database, folder)) === 0) return 0;
    return await applyWith(new PrismaPg(alone), folder);
  } finally {
    await alone.end();
    // Ending the connection gives the lock back, whatever happened.
    holder.release(true);
  }
};

const pendingOrThrow = async (database: Database, folder: string): Promise<number> => {
  const { pending, failed } = await migrateStatus(database, folder);
  if (failed.length > 0) {
    throw new LyttError(
      'database-unavailable',
      `the migration ${failed.join(', ')} failed half-way: see "lytt migrate status"`,
    );
  }
  return pending.length;
};

const applyWith = async (
  adapter: Parameters<typeof openSchemaEngine>[0],
  folder: string,
): Promise<number> => {
  const engine = await openSchemaEngine(adapter);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await readMigrations(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames.length;
  } catch (error) {
    throw new LyttError('database-unavailable', 'a migration failed: see "lytt migrate status"', {
      cause: error,
    });
  } finally {
    engine.free();
  }
};
