import { createHash } from 'node:crypto';
import { stat, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ExclusiveLock {
  release(): Promise<void>;
}

/**
 * Holds a folder for this process alone, by listening at a local address made from the folder's identity.
 * The operating system frees the address when the process ends, however it ends, so `kill -9` leaves no stale
 * lock; Linux and Windows have addresses without files, elsewhere a dead socket file is told by nobody answering.
 * @returns null when another process (or this one) holds the folder
 */
export const lockFolder = async (folder: string): Promise<ExclusiveLock | null> => {
  const { dev, ino } = await stat(folder, { bigint: true });
  const name = `lytt-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32)}`;
  const address = addressOf(name);
  const lock = await listen(address);
  if (lock !== null || !address.isFile || (await answers(address.path))) return lock;
  await unlink(address.path);
  return listen(address);
};

interface Address {
  readonly path: string;
  readonly isFile: boolean;
}

const addressOf = (name: string): Address => {
  if (process.platform === 'linux') return { path: `\0${name}`, isFile: false };
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${name}`, isFile: false };
  return { path: join(tmpdir(), `${name}.sock`), isFile: true };
};

const listen = (address: Address): Promise<ExclusiveLock | null> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address.path, () => {
      // The lock must not be what keeps a finished process alive.
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
