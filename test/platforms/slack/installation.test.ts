import type { Installation } from '@slack/oauth';
import { expect, test } from 'vitest';
import { readSecret } from '../../../src/platforms/slack/installation-secret.ts';
import { createInstallationStoreBridge } from '../../../src/platforms/slack/installing/installation-store-bridge.ts';
import { createMemoryInstallations } from './support/memory-installations.ts';
import { createRecordedLog } from './support/recorded-log.ts';

const at = new Date('2026-03-02T08:00:00Z');

const start = () => {
  const installations = createMemoryInstallations();
  const log = createRecordedLog();
  const told: string[] = [];
  const bridge = createInstallationStoreBridge({
    installations,
    log,
    clock: { now: () => at },
    onInstalled: (workspaceId) => void told.push(workspaceId),
  });
  return { installations, log, told, bridge };
};

const bot = {
  token: 'xoxe.xoxb-1',
  refreshToken: 'xoxe-1-1',
  expiresAt: 1_772_481_600,
  scopes: ['chat:write'],
  id: 'B1',
  userId: 'U0BOT',
};
const installer = { token: 'xoxp-personal', scopes: ['users:read'], id: 'U0ADMIN' };
const ofTeam: Installation<'v2', false> = {
  team: { id: 'T1', name: 'Fjellheim Bakeri AS' },
  enterprise: undefined,
  user: installer,
  bot,
  appId: 'A0LYTT',
  tokenType: 'bot',
  isEnterpriseInstall: false,
  authVersion: 'v2',
};

test("of an installation the bot's credentials are kept, and nothing of who installed it", async () => {
  const { installations, log, told, bridge } = start();
  await bridge.storeInstallation(ofTeam);
  const kept = await installations.find('slack', 'T1');
  expect(kept?.installedAt).toEqual(at);
  expect(readSecret(kept?.secret ?? '')).toEqual({ team: { id: 'T1' }, bot, isEnterpriseInstall: false });
  expect(kept?.secret).not.toMatch(/U0ADMIN|xoxp|Fjellheim/);
  expect(told).toEqual(['T1']);
  expect(log.written).toEqual([
    { level: 'info', event: 'workspace-installed', platform: 'slack', workspaceId: 'T1' },
  ]);
});

test('an org-wide one is known by its organisation', async () => {
  const { installations, bridge } = start();
  const ofOrganisation: Installation<'v2', true> = {
    ...ofTeam,
    team: undefined,
    enterprise: { id: 'E1', name: 'Konsernet' },
    isEnterpriseInstall: true,
  };
  await bridge.storeInstallation(ofOrganisation);
  expect((await installations.list('slack')).map(({ workspaceId }) => workspaceId)).toEqual(['E1']);
});

test('one without a bot is refused, and what is not ours is not read', async () => {
  const { installations, bridge } = start();
  const { bot: _, ...withoutBot } = ofTeam;
  await expect(bridge.storeInstallation(withoutBot)).rejects.toMatchObject({ code: 'platform-failed' });
  expect(await installations.list('slack')).toEqual([]);
  expect(readSecret('not json')).toBeNull();
  expect(readSecret('{"bot":{}}')).toBeNull();
});
