import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** An SDK with next to nothing around it, in a process pinned to one core. `file`: what runs it. */
export const startBare = async (
  file: URL,
  env: Readonly<Record<string, string>>,
  core: number,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn('taskset', ['-c', String(core), process.execPath, file.pathname], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exited;
  };
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    if ((await fetch(url).catch(() => null)) !== null) return { url, stop };
    await sleep(25);
  }
  await stop();
  throw new Error(`${file.pathname} was not ready within 30 s`);
};
