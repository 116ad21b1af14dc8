import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { applyMigrations } from '../../../src/infrastructure/database/apply-migrations.ts';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { migrateNew, schemaDifference } from '../../../src/infrastructure/database/migrate-new.ts';
import { migrateStatus } from '../../../src/infrastructure/database/migrate-status.ts';
import { openInMemory } from '../../../src/infrastructure/database/open-embedded.ts';
import { openPostgres } from '../../../src/infrastructure/database/open-postgres.ts';
import { migrationsPath, readMigrations } from '../../../src/infrastructure/database/prisma-folder.ts';
import { createPostgresDatabase, type DatabaseKind, describeOnBoth } from '../../support/databases.ts';

// Each test makes whole databases, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A copy of the migrations, to change. */
const copyMigrations = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(migrationsPath, folder, { recursive: true });
  return folder;
};

const addMigration = async (folder: string, sql: string): Promise<string> => {
  const name = '99990101000000_added';
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
  return name;
};

const openEmpty = async (kind: DatabaseKind): Promise<Database> => {
  if (kind === 'embedded') {
    const database = await openInMemory();
    onTestFinished(() => database.close());
    return database;
  }
  const { url, drop } = await createPostgresDatabase();
  const database = await openPostgres(url);
  onTestFinished(async () => {
    await database.close();
    await drop();
  });
  return database;
};

const names = async () => (await readMigrations()).migrationDirectories.map(({ path }) => path);

describe('the schema and its migrations', () => {
  it('agree: run `npm run lytt -- migrate new <name>` when this fails', async () => {
    expect(await schemaDifference()).toBe('');
  });

  it('a change of the schema without its migration is found, and written when asked for', async () => {
    const folder = await copyMigrations();
    const [first] = await names();
    if (first === undefined) throw new Error('there are no migrations');
    const file = join(folder, first, 'migration.sql');
    const script = await readFile(file, 'utf8');
    // As if the column had been added to the schema alone.
    await writeFile(file, script.replace(/^ *"authorReason" TEXT,\n/m, ''));
    const written = await migrateNew('Add the reason', new Date('2027-01-02T03:04:05.000Z'), folder);
    expect(written).toBe(join(folder, '20270102030405_add_the_reason', 'migration.sql'));
    expect(await readFile(written ?? '', 'utf8')).toContain('ADD COLUMN     "authorReason" TEXT');
    expect(await migrateNew('Nothing', new Date(), folder)).toBeNull();
  });
});

describeOnBoth('applying migrations', (kind) => {
  it('brings an empty database up to date once, and says where it stands', async () => {
    const database = await openEmpty(kind);
    const all = await names();
    expect(await migrateStatus(database)).toEqual({ applied: [], pending: all, failed: [], changed: [] });
    expect(await applyMigrations(database)).toBe(all.length);
    expect(await migrateStatus(database)).toEqual({ applied: all, pending: [], failed: [], changed: [] });
    expect(await applyMigrations(database)).toBe(0);

    const folder = await copyMigrations();
    await writeFile(join(folder, all[0] ?? '', 'migration.sql'), 'SELECT 1;');
    expect(await migrateStatus(database, folder)).toMatchObject({ changed: [all[0]] });
  });

  it('keeps nothing of one that fails, and tries it again at the next start', async () => {
    const database = await openEmpty(kind);
    const folder = await copyMigrations();
    const name = await addMigration(folder, 'CREATE TABLE half (id int); SELECT nonsense();');
    await expect(applyMigrations(database, folder)).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await database.query(`SELECT to_regclass('half')::text AS half`)).toEqual([{ half: null }]);
    expect(await migrateStatus(database, folder)).toMatchObject({ pending: [name], failed: [name] });
    await addMigration(folder, 'CREATE TABLE half (id int);');
    expect(await applyMigrations(database, folder)).toBe(1);
    expect(await migrateStatus(database, folder)).toMatchObject({ pending: [], failed: [] });
  });

  it('takes a script as the database reads it: semicolons in comments, texts and functions', async () => {
    const database = await openEmpty(kind);
    const folder = await copyMigrations();
    await addMigration(
      folder,
      `-- one; two
       CREATE FUNCTION said() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END; $$;`,
    );
    await applyMigrations(database, folder);
    expect(await database.query('SELECT said() AS said')).toEqual([{ said: 'a;b' }]);
  });
});

describe('several processes that start at once on an empty PostgreSQL', () => {
  it('migrate it once between them, and all go on', async () => {
    const { url, drop } = await createPostgresDatabase();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    const applied = await Promise.all(databases.map((database) => applyMigrations(database)));
    const status = await Promise.all(databases.map((database) => migrateStatus(database)));
    await Promise.all(databases.map((database) => database.close()));
    await drop();
    const all = await names();
    expect(applied.toSorted()).toEqual([0, 0, 0, all.length]);
    for (const one of status) expect(one).toMatchObject({ applied: all, pending: [] });
  });
});
