import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../../src/infrastructure/database/apply-migrations.ts';
import type { Database } from '../../src/infrastructure/database/database.ts';
import { openInMemory } from '../../src/infrastructure/database/open-embedded.ts';
import { openPostgres } from '../../src/infrastructure/database/open-postgres.ts';
import { openQueue } from '../../src/infrastructure/queue/open-queue.ts';
import { portOf } from './free-port.ts';
import { startPostgres } from './start-postgres.ts';
import { templateName } from './template-name.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port where `databases.ts` asks for a database. */
    databaseServer: number;
  }
}

/**
 * Global set-up of the tests: makes, when a test first asks, one real PostgreSQL and one dump of a migrated
 * embedded database for the whole run, and takes them away at the end.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'lytt-test-'));
  // As root, PostgreSQL runs as a user of its own, who has to get to its folder.
  await chmod(folder, 0o755);
  const postgres = once(() => startTemplated(join(folder, 'postgres')));
  const embedded = once(() => dumpEmbedded(join(folder, 'embedded.tar')));
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (asked) => {
      const answer =
        asked.toString() === 'postgresql' ? postgres.get().then((running) => running.url) : embedded.get();
      void reply(socket, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('databaseServer', portOf(server.address()));
  return async () => {
    server.close();
    await (await postgres.started().catch(() => undefined))?.stop();
    await rm(folder, { recursive: true, force: true });
  };
};

const reply = async (socket: Socket, answer: Promise<string>): Promise<void> => {
  try {
    socket.end(`ok ${await answer}`);
  } catch (error) {
    socket.end(`failed ${error instanceof Error ? error.message : String(error)}`);
  }
};

const once = <T>(make: () => Promise<T>) => {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    started: async () => made,
  };
};

const startTemplated = async (folder: string) => {
  const server = await startPostgres(folder, { durable: false });
  await server.createDatabase(templateName);
  await prepare(await openPostgres(`${server.url}/${templateName}`), (database) => database.close());
  return server;
};

const dumpEmbedded = async (file: string): Promise<string> => {
  await prepare(await openInMemory(), async (database) => {
    if (database.driver.kind !== 'embedded') throw new Error('not embedded');
    const dump = await database.driver.pglite.dumpDataDir('none');
    await writeFile(file, Buffer.from(await dump.arrayBuffer()));
    await database.close();
  });
  return file;
};

const prepare = async (database: Database, finish: (database: Database) => Promise<void>): Promise<void> => {
  await applyMigrations(database);
  const queue = await openQueue({ database, log: { write: () => undefined } });
  await queue.stop();
  await finish(database);
};
