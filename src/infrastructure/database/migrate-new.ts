import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openInMemory } from './open-embedded.ts';
import { pgliteAdapter } from './pglite-adapter.ts';
import { migrationsPath, readMigrations, schemaPath } from './prisma-folder.ts';
import { openSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that takes a database with all migrations to what `schema.prisma` says; empty when they agree.
 * Works on a scratch database in memory. CHECK constraints are not part of Prisma's schema and never appear.
 * @internal
 */
export const schemaDifference = async (folder: string = migrationsPath): Promise<string> => {
  const scratch = await openInMemory();
  if (scratch.driver.kind !== 'embedded') throw new TypeError('a scratch database is embedded');
  const adapter = pgliteAdapter(scratch.driver.pglite);
  // The engine replays the migrations on what it calls the shadow database: here it may be this very one.
  const engine = await openSchemaEngine({ ...adapter, connectToShadowDb: adapter.connect });
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations(folder)) },
      to: {
        tag: 'schemaDatamodel',
        files: [{ path: schemaPath, content: await readFile(schemaPath, 'utf8') }],
      },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const script = stdout?.trim() ?? '';
    return script.startsWith('-- This is an empty migration') ? '' : script;
  } finally {
    engine.free();
    await scratch.close();
  }
};

/**
 * Writes the migration for what changed in `schema.prisma`, to be read and completed by a person.
 * @param name what it does, such as `add-restrictions`
 * @param at names the folder, so that migrations sort by time
 * @returns the file, or null when nothing changed
 */
export const migrateNew = async (
  name: string,
  at: Date,
  folder: string = migrationsPath,
): Promise<string | null> => {
  const script = await schemaDifference(folder);
  if (script === '') return null;
  const stamp = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = join(folder, `${stamp}_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`);
  await mkdir(directory);
  const file = join(directory, 'migration.sql');
  await writeFile(file, `${script}\n`);
  return file;
};
