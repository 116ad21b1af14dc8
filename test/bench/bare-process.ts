import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

const script = new URL('./bare-bolt.ts', import.meta.url).pathname;

/** Bolt alone, in a process pinned to one core. */
export const startBareBolt = async (
  signingSecret: string,
  core: number,
): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn('taskset', ['-c', String(core), process.execPath, script], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), SLACK_SIGNING_SECRET: signingSecret },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await exited;
  };
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if ((await fetch(url).catch(() => null)) !== null) return { url, stop };
    await sleep(25);
  }
  await stop();
  throw new Error('bare Bolt was not ready within 10 s');
};
