import type { Config } from '../config/config.ts';
import { randomIdSource } from '../infrastructure/crypto/id-source.ts';
import { migrateStatus } from '../infrastructure/database/migrate-status.ts';
import { type DatabaseLocation, openDatabase } from '../infrastructure/database/open-database.ts';
import { openStorage, type Storage } from '../infrastructure/open-storage.ts';
import { LyttError } from '../shared/errors.ts';
import type { Cli, ExitCode } from './cli-context.ts';
import { databaseExists, databaseLocation } from './database-location.ts';

/**
 * Opens database, keys and queue for one command. A command never migrates: another version may be running on
 * the same PostgreSQL.
 * @throws LyttError with a sentence for the operator
 */
export const withStorage = async (
  cli: Cli,
  config: Config,
  work: (storage: Storage) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const location = databaseLocation(config);
  if (!databaseExists(location)) {
    throw new LyttError(
      'database-unavailable',
      `there is no database in ${location.dataDir} yet; npm start makes it`,
    );
  }
  await refuseToMigrate(location);
  const storage = await openStorage({
    ...location,
    masterKeys: config.masterKeys?.reveal() ?? null,
    clock: cli.clock,
    ids: randomIdSource,
    log: { write: () => {} },
  });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
};

/** Opens the database as it is. @throws LyttError, which says to stop a Lytt that has the embedded one open */
export const openForCommand: typeof openDatabase = async (location) => {
  try {
    return await openDatabase(location);
  } catch (error) {
    if (!(error instanceof LyttError) || error.code !== 'database-in-use') throw error;
    throw new LyttError(
      'database-in-use',
      `a running Lytt has the embedded database in ${location.dataDir}; stop it first, then run this again`,
      { cause: error },
    );
  }
};

const refuseToMigrate = async (location: DatabaseLocation): Promise<void> => {
  const database = await openForCommand(location);
  try {
    const { pending, failed } = await migrateStatus(database);
    if (pending.length + failed.length === 0) return;
  } finally {
    await database.close();
  }
  throw new LyttError(
    'database-unavailable',
    'the database is not at the schema of this version; see "npm run lytt -- migrate status", and start Lytt to migrate it',
  );
};
