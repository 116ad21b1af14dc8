import type { Config } from '../config/config.ts';
import { randomIdSource } from '../infrastructure/crypto/id-source.ts';
import { migrateStatus } from '../infrastructure/database/migrate-status.ts';
import { type DatabaseLocation, openDatabase } from '../infrastructure/database/open-database.ts';
import { openStorage, type Storage } from '../infrastructure/open-storage.ts';
import { LyttError } from '../shared/errors.ts';
import type { Cli, ExitCode } from './cli-context.ts';
import { databaseExists, databaseLocation } from './database-location.ts';

/**
 * Opens database, keys and queue for one command. It does not migrate PostgreSQL, on which another version may be
 * running.
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
  if (location.url !== null) await refuseToMigrate(location);
  const storage = await openStorage({
    ...location,
    masterKeys: config.masterKeys?.reveal() ?? null,
    erasuresFile: config.erasuresFile,
    clock: cli.clock,
    ids: randomIdSource,
    log: { write: () => {} },
  }).catch((error: unknown) => {
    throw sayWhoHasIt(error, location);
  });
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
};

/** A database that a running Lytt has open is no fault: say what to do. */
export const sayWhoHasIt = (error: unknown, { dataDir }: DatabaseLocation): unknown => {
  if (!(error instanceof LyttError) || error.code !== 'database-in-use') return error;
  const message = `a running Lytt has the embedded database in ${dataDir}; stop it first, then run this again`;
  return new LyttError('database-in-use', message, { cause: error });
};

const refuseToMigrate = async (location: DatabaseLocation): Promise<void> => {
  const database = await openDatabase(location);
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
