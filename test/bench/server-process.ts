import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server under test in a process of its own, so that the load does not share its event loop. */
export const startServerProcess = async (
  script: string,
  env: Readonly<Record<string, string>>,
  readyUrl: string,
): Promise<{ readonly child: ChildProcess; stop(): Promise<void> }> => {
  const child = fork(script, { env: { PATH: process.env.PATH ?? '', ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await Promise.race([exited, sleep(10_000)]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    const answer = await fetch(readyUrl).catch(() => null);
    if (answer !== null && answer.status !== 503) return { child, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`${script} did not answer at ${readyUrl} within 15 s`);
};
