import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlayground } from '../../src/app/start-playground.ts';
import type { App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { playgroundSeed } from '../../src/playground/slack/playground-seed.ts';
import { teamsSeedIds as ids } from '../../src/playground/teams/playground-teams-seed.ts';
import { asObject, asObjects, type JsonObject } from '../../src/playground/wire/json.ts';

let app: App;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lytt-playground-'));
  const loaded = await loadConfig({ folder, environment: { LOG_LEVEL: 'error' } });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  app = await startPlayground({ ...loaded.config, http: { ...loaded.config.http, port: 0 } });
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function act(platform: 'slack' | 'teams', action: JsonObject): Promise<JsonObject> {
  const response = await fetch(`${app.url}/playground/${platform}/act`, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  return asObject(await response.json());
}

const state = async (platform: 'slack' | 'teams'): Promise<JsonObject> =>
  asObject(await (await fetch(`${app.url}/playground/${platform}/state`)).json());

/** Messages of a Teams conversation, as the page gets them. */
async function messagesIn(conversation: string): Promise<JsonObject[]> {
  const tenants = asObjects((await state('teams')).tenants);
  const places = tenants.flatMap((tenant) => [
    ...asObjects(tenant.chats),
    ...asObjects(tenant.teams).flatMap((team) => asObjects(team.channels)),
  ]);
  return asObjects(places.find(({ id }) => id === conversation)?.messages);
}

test('Teams asks for the notice and saves after it; an invoice goes over to Slack', async () => {
  const conversation = 'a:1kari-nordmann';
  const user = ids.kari;
  const send = { kind: 'personal-message', user, text: 'Fakturaen mangler moms' };
  expect(await act('teams', send)).toEqual({ ok: true });
  const newest = async () => (await messagesIn(conversation)).at(-1) ?? {};
  const shows = (words: string) =>
    expect.poll(async () => JSON.stringify(await newest()), { timeout: 20_000 }).toContain(words);

  await shows('Fortsett');
  const notice = await newest();
  const proceed = { kind: 'press', user, conversation, message: `${notice.id}`, action: 'Fortsett' };
  expect(await act('teams', proceed)).toEqual({ ok: true });
  await expect
    .poll(async () => JSON.stringify(await messagesIn(conversation)), { timeout: 20_000 })
    .toContain('Lagre');
  const confirm = (await messagesIn(conversation)).findLast((message) =>
    JSON.stringify(message.cards).includes('"title":"Lagre"'),
  );
  const save = { kind: 'press', user, conversation, message: `${confirm?.id}`, action: 'Lagre' };
  expect(await act('teams', save)).toEqual({ ok: true });
  const billing = playgroundSeed.workspaces[1]?.channels[0]?.id ?? '';
  await expect
    .poll(
      async () => {
        const workspaces = asObjects((await state('slack')).workspaces);
        const channels = workspaces.flatMap((workspace) => asObjects(workspace.channels));
        return JSON.stringify(channels.find(({ id }) => id === billing));
      },
      { timeout: 20_000 },
    )
    .toContain('Fakturaen mangler moms');
}, 60_000);
