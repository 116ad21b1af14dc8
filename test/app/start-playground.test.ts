import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startPlayground } from '../../src/app/start-playground.ts';
import type { App } from '../../src/app.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { elementsOf } from '../../src/playground/slack/drive/find-element.ts';
import { teamsSeedIds as ids } from '../../src/playground/teams/teams-seed-ids.ts';
import { asObject, asObjects, type JsonObject } from '../../src/playground/wire/json.ts';

let app: App;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lytt-playground-'));
  const loaded = await loadConfig({ folder, environment: { LOG_LEVEL: 'error' } });
  if (loaded.kind === 'invalid') throw new Error(loaded.problems.join('\n'));
  app = await startPlayground({ ...loaded.config, http: { ...loaded.config.http, port: 0 } });
}, 120_000);
afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

type Platform = 'slack' | 'teams';

/** Does what a person does on the page. */
async function act(platform: Platform, action: JsonObject): Promise<void> {
  const response = await fetch(`${app.url}/playground/${platform}/act`, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  expect(await response.json()).toEqual({ ok: true });
}

/** Everything that is a chat or a channel, as the page gets it. */
async function conversations(platform: Platform): Promise<JsonObject[]> {
  const state = asObject(await (await fetch(`${app.url}/playground/${platform}/state`)).json());
  if (platform === 'slack') {
    return asObjects(state.workspaces).flatMap((workspace) => asObjects(workspace.channels));
  }
  return asObjects(state.tenants).flatMap((tenant) => [
    ...asObjects(tenant.chats),
    ...asObjects(tenant.teams).flatMap((team) => asObjects(team.channels)),
  ]);
}

/** The newest message there that holds these words, once it is there. */
async function shown(platform: Platform, conversation: string, words: string): Promise<JsonObject> {
  return await vi.waitFor(
    async () => {
      const place = (await conversations(platform)).find(({ id }) => id === conversation);
      const found = asObjects(place?.messages).findLast((message) => JSON.stringify(message).includes(words));
      if (found === undefined) throw new Error(`Nobody said “${words}” in ${conversation}.`);
      return found;
    },
    { timeout: 30_000, interval: 50 },
  );
}

describe('the playground', () => {
  test('takes an invoice from Teams, after the notice, to the channel for invoices in Slack', async () => {
    const chat = 'a:1kari-nordmann';
    const press = async (title: string) => {
      const { id } = await shown('teams', chat, `"title":"${title}"`);
      await act('teams', {
        kind: 'press',
        user: ids.kari,
        conversation: chat,
        message: `${id}`,
        action: title,
      });
    };
    await act('teams', { kind: 'personal-message', user: ids.kari, text: 'Fakturaen mangler moms' });
    await press('Fortsett');
    await press('Lagre');
    const card = JSON.stringify(await shown('slack', 'C0BILLING', 'Fakturaen mangler moms'));
    expect(card).toContain('Fjellheim Bakeri AS');
    expect(card).not.toContain('Kari');
  }, 90_000);

  test('takes what is not about invoices from Slack, after the notice, to the product channel in Teams', async () => {
    const chat = 'D0KARI';
    const user = 'U0KARI';
    const press = async (text: string, chosen?: string) => {
      const message = await shown('slack', chat, `"text":"${text}"`);
      const elements = elementsOf(asObjects(message.blocks));
      const button = elements.find(({ element }) => asObject(element.text).text === text);
      const menu = elements.find(({ element }) => JSON.stringify(element).includes(`"${chosen}"`));
      const values =
        menu === undefined || chosen === undefined ? {} : { [menu.blockId]: { [menu.actionId]: chosen } };
      const pressed = {
        kind: 'press',
        user,
        channel: chat,
        ts: `${message.ts}`,
        actionId: button?.actionId ?? '',
      };
      await act('slack', { ...pressed, values });
    };
    await act('slack', { kind: 'direct-message', user, text: 'Rapporten «Ordrer» er tom' });
    await press('Fortsett');
    await press('Lagre', 'visma-net');
    const card = JSON.stringify(await shown('teams', ids.product, 'Rapporten «Ordrer» er tom'));
    expect(card).toContain('Visma.net');
    expect(card).not.toContain('Kari');
  }, 90_000);
});
