import { afterEach, expect, test } from 'vitest';
import { type Harness, startHarness } from './support/harness.ts';
import { createMemoryInstallations } from './support/memory-installations.ts';
import { startTinySlack, type TinySlack } from './support/tiny-slack.ts';

let slack: TinySlack | null = null;
let h: Harness;

afterEach(async () => {
  await h.close();
  await slack?.close();
  slack = null;
});

const ok = {
  ok: true,
  url: 'https://fjellheim-bakeri.slack.com/',
  team_id: 'T0CUSTOMER',
  user_id: 'U0LYTTKUNDE',
  bot_id: 'B0LYTTKUNDE',
  is_enterprise_install: false,
};

const start = async (answer: () => object, installations = createMemoryInstallations()) => {
  slack = await startTinySlack(answer);
  h = await startHarness({ installations, settings: { apiUrl: slack.apiUrl, botToken: 'xoxb-single' } });
};

test('a single bot token becomes an installation once Slack has said whose it is', async () => {
  await start(() => ok);
  expect(h.platform.health()).toEqual({ ready: true, code: 'ok' });
  expect(h.ownWorkspaces).toEqual(['T0CUSTOMER']);
  const [installation] = await h.installations.list('slack');
  expect(installation?.workspaceId).toBe('T0CUSTOMER');
  expect(JSON.parse(installation?.secret ?? '{}')).toEqual({
    team: { id: 'T0CUSTOMER' },
    bot: { token: 'xoxb-single', scopes: [], id: 'B0LYTTKUNDE', userId: 'U0LYTTKUNDE' },
    isEnterpriseInstall: false,
  });
});

test('of an organisation, it is the organisation', async () => {
  await start(() => ({ ...ok, enterprise_id: 'E1', is_enterprise_install: true }));
  expect((await h.installations.list('slack'))[0]?.workspaceId).toBe('E1');
});

test('a token that Slack refuses leaves the process up, not ready, and says why', async () => {
  await start(() => ({ ok: false, error: 'invalid_auth' }));
  expect(h.platform.health()).toEqual({ ready: false, code: 'bot-token-invalid_auth' });
  expect(h.log.written).toMatchObject([{ level: 'error', event: 'sdk', code: 'bot-token-invalid_auth' }]);
});

test('a Slack that is down does not keep the process from starting: it is asked again, less and less often', async () => {
  let asked = 0;
  await start(() => {
    asked += 1;
    return asked < 4 ? { ok: false, error: 'service_unavailable' } : ok;
  });
  const until = Date.now() + 3_000;
  while (!h.platform.health().ready && Date.now() < until) await new Promise((done) => setTimeout(done, 5));
  expect(h.platform.health()).toEqual({ ready: true, code: 'ok' });
  expect(h.slept).toEqual([2_000, 4_000, 8_000]);
});

test('what was known before works while Slack is down', async () => {
  const installations = createMemoryInstallations([
    {
      platform: 'slack',
      workspaceId: 'T0CUSTOMER',
      installedAt: new Date(0),
      secret: JSON.stringify({
        team: { id: 'T0CUSTOMER' },
        bot: { token: 'xoxb-single', scopes: [], id: 'B1', userId: 'U1' },
        isEnterpriseInstall: false,
      }),
    },
  ]);
  await start(() => ({ ok: false, error: 'service_unavailable' }), installations);
  expect(h.platform.health()).toEqual({ ready: true, code: 'ok' });
  expect(h.ownWorkspaces).toEqual(['T0CUSTOMER']);
  expect((await h.installations.find('slack', 'T0CUSTOMER'))?.installedAt).toEqual(new Date(0));
});
