import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Its licence (Microsoft's pre-release terms) allows evaluation only, so it is no dependency of ours. */
const peer = '@microsoft/m365agentsplayground@0.2.28';

export const playgroundTeam = '19:team@thread.tacv2';
export const playgroundChannel = '19:product@thread.tacv2';

const person = (id: string, givenName: string, surname: string) => {
  const email = `${givenName}.${surname}@eksempel.example.com`.toLowerCase();
  const aadObjectId = `00000000-0000-4000-8000-00000000000${id}`;
  return {
    id,
    name: `${givenName} ${surname}`,
    userPrincipleName: email,
    aadObjectId,
    givenName,
    surname,
    email,
  };
};

/** Who is there, in place of its own sample people. JSON is YAML. */
const people = JSON.stringify({
  version: '0.1.1',
  tenantId: '00000000-0000-4000-8000-000000000000',
  bot: { id: '00000000-0000-4000-8000-000000000009', name: 'Lytt' },
  currentUser: person('1', 'Kari', 'Nordmann'),
  // It ends without a word when there are fewer.
  users: [
    person('2', 'Liv', 'Berg'),
    person('3', 'Nils', 'Vik'),
    person('4', 'Ola', 'Hansen'),
    person('5', 'Emma', 'Wilson'),
    person('6', 'Anna', 'Lie'),
  ],
  personalChat: { id: 'a:personal' },
  groupChat: { id: '19:group@thread.v2', name: 'Gruppe' },
  team: {
    id: playgroundTeam,
    name: 'Support',
    aadGroupId: '00000000-0000-4000-8000-000000000031',
    channels: [{ id: playgroundChannel, name: 'Produkt' }],
  },
});

export interface AgentsPlayground {
  /** Its page. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Fetches the Microsoft 365 Agents Playground into `folder` and starts it in front of a bot that is already up. */
export const startAgentsPlayground = async (
  folder: string,
  port: number,
  botEndpoint: string,
): Promise<AgentsPlayground> => {
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--prefix', folder, peer], { stdio: 'ignore' });
  const program = join(folder, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  const onLoopback = new URL('listen-on-loopback.ts', import.meta.url).href;
  await writeFile(join(folder, '.m365agentsplayground.yml'), people);
  const options = ['-e', botEndpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, ['--import', onLoopback, program, ...options], {
    cwd: folder,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await Promise.race([exited, sleep(5_000)]);
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  };
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the Agents Playground ended with ${child.exitCode}`);
    if ((await fetch(url).catch(() => null))?.ok) return { url, stop };
    await sleep(150);
  }
  await stop();
  throw new Error('the Agents Playground did not start within 30 s');
};
