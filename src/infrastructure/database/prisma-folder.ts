import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The schema that Prisma's client and the migrations are made from. */
export const schemaPath = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url));
/** One folder per migration, applied in the order of their names. */
export const migrationsPath = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

const lockfile = 'migration_lock.toml';

/** The migrations folder as the schema engine takes it. */
export const readMigrations = async (folder: string = migrationsPath): Promise<MigrationList> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const directories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(`${folder}/${name}/migration.sql`, 'utf8') },
      },
    })),
  );
  return {
    baseDir: folder,
    lockfile: { path: lockfile, content: await readFile(`${folder}/${lockfile}`, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: directories,
  };
};
