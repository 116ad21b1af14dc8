import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

export interface LyttProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Milliseconds from the start of the process until `/readyz` said ready. */
  readonly readyAfterMs: number;
  /** SIGKILL, as a machine that goes away would do it. */
  kill(): Promise<void>;
  /** SIGTERM; SIGKILL when that takes more than ten seconds. */
  stop(): Promise<void>;
}

/** Two seconds on a quiet machine; several processes on a busy one start at once. */
const startWithinMs = 90_000;

const ownMain = new URL('../../../src/main.ts', import.meta.url).pathname;

/** Lytt as an operator starts it: a process of its own with an environment and nothing else. */
export const startLytt = async (
  env: Readonly<Record<string, string>>,
  options: {
    readonly folder: string;
    readonly core?: number;
    readonly port?: number;
    /** Another file to run than the product's own. */
    readonly main?: string;
  },
): Promise<LyttProcess> => {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const pinned = options.core === undefined ? [] : ['taskset', '-c', String(options.core)];
  const [command = process.execPath, ...before] = [...pinned, process.execPath];
  const startedAt = performance.now();
  const child = spawn(command, [...before, options.main ?? ownMain], {
    cwd: options.folder,
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(join(options.folder, `lytt-${port}.log`));
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  const exited = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await Promise.race([exited, sleep(10_000)]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };
  while (performance.now() - startedAt < startWithinMs) {
    if (child.exitCode !== null)
      throw new Error(`Lytt ended with ${child.exitCode}; see its log in ${options.folder}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) {
      const readyAfterMs = performance.now() - startedAt;
      return { url, child, readyAfterMs, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
    }
    await sleep(25);
  }
  await end('SIGKILL');
  throw new Error(`Lytt was not ready within ${startWithinMs} ms; see its log in ${options.folder}`);
};
