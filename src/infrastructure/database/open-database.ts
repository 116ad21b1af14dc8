import { applyMigrations } from './apply-migrations.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';

/** Where the data is: a PostgreSQL server, or a folder with the embedded database. */
export interface DatabaseLocation {
  readonly url: string | null;
  readonly dataDir: string;
}

/** Opens the database as it is; `migrate status` looks at it this way. @throws LyttError */
export const openDatabase = (location: DatabaseLocation): Promise<Database> =>
  location.url === null ? openEmbedded(location.dataDir) : openPostgres(location.url);

/**
 * Opens the database and brings it to the schema of this version.
 * @returns it with the number of migrations that were applied
 * @throws LyttError
 */
export const openMigrated = async (
  location: DatabaseLocation,
): Promise<{ readonly database: Database; readonly applied: number }> => {
  const database = await openDatabase(location);
  try {
    return { database, applied: await applyMigrations(database) };
  } catch (error) {
    await database.close();
    throw error;
  }
};
