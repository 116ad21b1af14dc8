import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import { LyttError } from '../../shared/errors.ts';
import type { Database } from './database.ts';
import { type MigrationStatus, migrateStatus } from './migrate-status.ts';
import { pgliteAdapter } from './pglite-adapter.ts';
import { postgresAdapter } from './postgres-adapter.ts';
import { migrationsPath, readMigrations } from './prisma-folder.ts';
import { openSchemaEngine } from './schema-engine.ts';

/** Any number will do, as long as every Lytt uses the same one. */
const advisoryLock = 5_159_880;

/**
 * Brings the database to the schema of this version. Processes that start at once wait for each other.
 * @returns how many migrations were applied by this call
 * @throws LyttError `database-unavailable` when a migration fails
 */
export const applyMigrations = async (
  database: Database,
  folder: string = migrationsPath,
): Promise<number> => {
  const status = await migrateStatus(database, folder);
  if (status.pending.length === 0) return 0;
  const { driver } = database;
  if (driver.kind === 'embedded') return applyWith(pgliteAdapter(driver.pglite), status, folder);

  const holder = await driver.pool.connect();
  // Unheard, the event of a lost connection would end the process; the statements hear of it too.
  holder.on('error', () => undefined);
  // Prisma's engine takes a session lock of its own and never gives it back: its connection ends with it.
  const alone = new Pool({ ...driver.pool.options, max: 1 });
  try {
    await holder.query(`SET lock_timeout = '5min'`);
    await holder.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    return await applyWith(postgresAdapter(alone), await migrateStatus(database, folder), folder);
  } finally {
    await alone.end();
    // Ending the connection gives the lock back, whatever happened.
    holder.release(true);
  }
};

/**
 * A script is kept whole or not at all, so one that failed, or whose process was killed, is simply tried again.
 */
const applyWith = async (
  adapter: SqlMigrationAwareDriverAdapterFactory,
  { failed }: MigrationStatus,
  folder: string,
): Promise<number> => {
  const engine = await openSchemaEngine(adapter);
  try {
    for (const migrationName of failed) await engine.markMigrationRolledBack({ migrationName });
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
