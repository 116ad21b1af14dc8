import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const version = '0.1.8';

export interface PeerMessage {
  readonly ts: string;
  readonly user?: string | undefined;
  readonly text: string;
  readonly thread_ts?: string | undefined;
  readonly blocks?: readonly unknown[] | undefined;
}

const Messages = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      user: z.string().optional(),
      text: z.string().default(''),
      thread_ts: z.string().optional(),
      blocks: z.array(z.unknown()).optional(),
    }),
  ),
});

/** Somebody else's local Slack (MIT), driven through its control paths and its page's WebSocket. */
export interface LocalSlack {
  readonly apiUrl: string;
  messages(channel: string): Promise<readonly PeerMessage[]>;
  control(path: string, body: unknown): Promise<void>;
  /** The form on top is submitted with these values, by block and action. */
  submitView(user: string, values: unknown): Promise<void>;
  stop(): Promise<void>;
}

/** Fetches the program into `folder` when it is not there, and starts it with this configuration. */
export const startLocalSlack = async (folder: string, port: number, config: unknown): Promise<LocalSlack> => {
  const name = `local-slack-${process.platform}-${process.arch}`;
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--prefix', folder, `${name}@${version}`], {
    stdio: 'ignore',
  });
  const file = join(folder, 'config.json');
  await writeFile(file, JSON.stringify(config));
  const program = join(folder, 'node_modules', name, 'bin', 'local-slack');
  const options = ['--config', file, '--port', String(port), '--base-host', '127.0.0.1'];
  const child = spawn(program, options, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await untilUp(`${url}/_control/state`, child);
  const page = new WebSocket(`ws://127.0.0.1:${port}/ui`);
  await once(page, 'open');
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${url}/_control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`local-slack: ${path} answered ${answer.status}`);
  };
  return {
    apiUrl: `${url}/api/`,
    control,
    messages: async (channel) =>
      Messages.parse(await (await fetch(`${url}/_control/messages/${channel}`)).json()).messages,
    submitView: async (user, values) => {
      page.send(JSON.stringify({ t: 'view_submit', user, values }));
    },
    stop: async () => {
      page.close();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([exited, sleep(5_000)]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    },
  };
};

const untilUp = async (url: string, child: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`local-slack ended with ${child.exitCode}`);
    if ((await fetch(url).catch(() => null))?.ok) return;
    await sleep(50);
  }
  throw new Error('local-slack did not start within 10 s');
};
