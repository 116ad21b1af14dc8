import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { connect } from 'node:net';
import { describe, inject } from 'vitest';
import type { Database } from '../../src/infrastructure/database/database.ts';
import { openInMemory } from '../../src/infrastructure/database/open-embedded.ts';
import { openPostgres } from '../../src/infrastructure/database/open-postgres.ts';
import { createDatabase, dropDatabase } from './create-database.ts';
import { templateName } from './template-name.ts';

export type DatabaseKind = Database['driver']['kind'];

/** A database of a test file's own: migrated, with the queue's tables, empty. Close it when done. */
export const openTestDatabase = async (kind: DatabaseKind): Promise<Database> => {
  if (kind === 'embedded') return openInMemory(await openAsBlob(await ask('embedded')));
  const { url, drop } = await createPostgresDatabase(templateName);
  const database = await openPostgres(url);
  return {
    ...database,
    close: async () => {
      await database.close();
      await drop();
    },
  };
};

/** A database on the run's PostgreSQL; without a template it is empty. */
export const createPostgresDatabase = async (
  template = 'template1',
): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const server = await ask('postgresql');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, template);
  return { url: `${server}/${name}`, drop: () => dropDatabase(server, name) };
};

/** A tar file of an embedded database's folder: migrated, with the queue's tables, empty. */
export const embeddedTemplate = (): Promise<string> => ask('embedded');

/** The same tests on the embedded database and on PostgreSQL. */
export const describeOnBoth = (name: string, tests: (kind: DatabaseKind) => void): void => {
  describe(`${name} (embedded)`, () => tests('embedded'));
  describe(`${name} (PostgreSQL)`, () => tests('postgresql'));
};

/** Asks the run's database server (see `database-server.ts`), which makes what is asked for once. */
const ask = (what: DatabaseKind): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(inject('databaseServer'), '127.0.0.1', () => socket.write(what));
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [status, ...rest] = answer.split(' ');
      if (status === 'ok') resolve(rest.join(' '));
      else reject(new Error(`no test database: ${rest.join(' ')}`));
    });
  });
