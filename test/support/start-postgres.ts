import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createDatabase } from './create-database.ts';

export interface RunningPostgres {
  /** Without a database's name. */
  readonly url: string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL on the loopback, in a folder of its own, as a child process (see `postgres-process.ts`).
 * Durable, as in production, unless said otherwise: most tests ask for speed, not for surviving a power cut.
 */
export const startPostgres = async (
  databaseDir: string,
  { durable = true }: { readonly durable?: boolean } = {},
): Promise<RunningPostgres> => {
  const script = fileURLToPath(new URL('postgres-process.ts', import.meta.url));
  const flags = ['-c', `fsync=${durable ? 'on' : 'off'}`, '-c', 'max_connections=200'];
  const child = spawn(process.execPath, [script, databaseDir, ...flags], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const firstLine = once(createInterface(child.stdout), 'line').then(([line]): unknown => line);
  const url = await Promise.race([firstLine, exited.then(() => null)]);
  if (typeof url !== 'string') throw new Error('PostgreSQL did not start');
  return {
    url,
    createDatabase: (name) => createDatabase(url, name),
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
};
