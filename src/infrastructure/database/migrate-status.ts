import { createHash } from 'node:crypto';
import { migrationsPath, readMigrations } from './prisma-folder.ts';
import type { Sql } from './sql.ts';

/** How a database stands to the migrations folder; names in order. */
export interface MigrationStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Begun and not finished: a person has to look. */
  readonly failed: readonly string[];
  /** Applied, but the file has been edited since. */
  readonly changed: readonly string[];
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** Reads Prisma's own table, without loading the engine: a start with nothing to do stays quick. */
export const migrateStatus = async (sql: Sql, folder: string = migrationsPath): Promise<MigrationStatus> => {
  const { migrationDirectories } = await readMigrations(folder);
  const begun = await begunMigrations(sql);
  const finished = new Map(begun.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const names = migrationDirectories.map((directory) => directory.path);
  const changed = migrationDirectories.filter(({ path, migrationFile: { content } }) => {
    const checksum = finished.get(path);
    return checksum !== undefined && content.tag === 'ok' && sha256(content.value) !== checksum;
  });
  return {
    applied: names.filter((name) => finished.has(name)),
    pending: names.filter((name) => !finished.has(name)),
    failed: begun.filter((row) => !row.finished).map((row) => row.name),
    changed: changed.map((directory) => directory.path),
  };
};

const begunMigrations = async (sql: Sql): Promise<readonly AppliedMigration[]> => {
  const [table] = await sql.query<{ exists: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`,
  );
  if (table?.exists !== true) return [];
  return sql.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
