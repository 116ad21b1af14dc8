import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type StartedApp = {
  url: string;
  /** Milliseconds from the start of the process until it said where it is. */
  startedInMs: number;
  /** Stops it as Ctrl+C would, and takes its data away. */
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const startWithinMs = 60_000;
const stopWithinMs = 25_000;

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

/** The address that `npm start` prints; rejects with what it said instead. */
const printedUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const giveUp = (why: string) => reject(new Error(`The app ${why}. It said:\n${said}`));
    const timer = setTimeout(() => giveUp(`was not up within ${startWithinMs} ms`), startWithinMs);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const url = /playground: (http:\/\/\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`ended with code ${code}`);
    });
  });

/** Starts the app as a newcomer does: nothing configured, an empty data folder, a free port. */
export const startApp = async (): Promise<StartedApp> => {
  const data = await mkdtemp(join(tmpdir(), 'lytt-browser-'));
  const { PATH = '', HOME = '' } = process.env;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd: data,
    env: { PATH, HOME, PORT: '0', DATA_DIR: join(data, '.lytt'), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await exited(child);
    clearTimeout(timer);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const url = await printedUrl(child);
    return { url, startedInMs: Math.round(performance.now() - startedAt), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
