import type { InstallationStore } from '../../../../src/features/workspace/installation-store.ts';
import type { Handler } from '../../../../src/infrastructure/http/route.ts';
import { createHttpServer } from '../../../../src/infrastructure/http/server.ts';
import { createTranslators } from '../../../../src/infrastructure/i18n/create-translators.ts';
import type { Monotonic } from '../../../../src/platforms/monotonic.ts';
import { createSlackPlatform, type SlackPlatform } from '../../../../src/platforms/slack/create-platform.ts';
import type { SlackSettings } from '../../../../src/platforms/slack/options.ts';
import { botScopes } from '../../../../src/platforms/slack/scopes.ts';
import type { FakeSlackOptions } from '../../../../src/playground/slack/create-core.ts';
import { createFakeSlack, type FakeSlack } from '../../../../src/playground/slack/fake-slack.ts';
import type { SlackSeed } from '../../../../src/playground/slack/workspaces.ts';
import { seedWithOutsiders } from '../../../playground/slack/seed.ts';
import { createMemoryInstallations } from './memory-installations.ts';
import { createRecordedLog, type RecordedLog } from './recorded-log.ts';
import { createScriptedDispatch, type ScriptedDispatch } from './scripted-dispatch.ts';

const signingSecret = 'local-signing-secret';
export const kari = 'U0KARI';
export const liv = 'U0AGENTLIV';
export const customers = 'T0CUSTOMER';
export const support = 'T0SUPPORT';
export const billing = 'C0BILLING';
export const kariInSlack = { platform: 'slack', workspaceId: customers, userId: kari } as const;
export const livInSlack = { platform: 'slack', workspaceId: support, userId: liv } as const;

export interface Harness {
  readonly slack: FakeSlack;
  readonly platform: SlackPlatform;
  readonly dispatch: ScriptedDispatch;
  readonly installations: InstallationStore;
  readonly log: RecordedLog;
  readonly url: string;
  readonly apiUrl: string;
  now(): Date;
  pass(ms: number): void;
  /** What the platform was told of its own bot token's workspace. */
  readonly ownWorkspaces: readonly string[];
  /** What the platform waited for, instead of waiting. */
  readonly slept: readonly number[];
  close(): Promise<void>;
}

interface HarnessOptions {
  readonly slack?: Partial<FakeSlackOptions>;
  readonly settings?: Partial<SlackSettings>;
  readonly installations?: InstallationStore;
}

/** The playground's workspaces and outsiders, with the scopes of the manifest and no more. */
const seed = (): SlackSeed => {
  const seeded = seedWithOutsiders();
  for (const { installation } of seeded.workspaces) {
    if (installation !== null) installation.scopes = [...botScopes(false)];
  }
  return seeded;
};

/** Both workspaces of the playground, installed as OAuth would have done. */
const seededInstallations = (installedAt: Date): InstallationStore =>
  createMemoryInstallations(
    seed().workspaces.flatMap(({ id, installation }) =>
      installation === null
        ? []
        : [
            {
              platform: 'slack' as const,
              workspaceId: id,
              installedAt,
              secret: JSON.stringify({
                team: { id },
                bot: {
                  token: installation.botToken,
                  scopes: installation.scopes,
                  id: installation.botId,
                  userId: installation.botUserId,
                },
                isEnterpriseInstall: false,
              }),
            },
          ],
    ),
  );

/** Slack, the whole adapter and our HTTP server in one process; only the use cases are the test's own. */
export const startHarness = async (options: HarnessOptions = {}): Promise<Harness> => {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const clock = { now: () => new Date(time) };
  const slept: number[] = [];
  const ownWorkspaces: string[] = [];
  const monotonic: Monotonic = {
    now: () => time,
    sleep: async (ms) => {
      slept.push(ms);
      time += ms;
    },
  };
  let url = '';
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => url,
    now: clock.now,
    wallClock: clock.now,
    seed: seed(),
    ...options.slack,
  });
  const api = await slack.listen();
  const installations = options.installations ?? seededInstallations(clock.now());
  const dispatch = createScriptedDispatch();
  const log = createRecordedLog();
  const platform = createSlackPlatform({
    settings: {
      transport: { kind: 'http', signingSecret },
      botToken: null,
      oauth: null,
      apiUrl: api.apiUrl,
      ...options.settings,
    },
    dispatch,
    installations,
    log,
    clock,
    monotonic,
    translators: createTranslators({ onMissing: 'throw' }),
    timeZone: 'Europe/Oslo',
    onOwnWorkspace: (workspaceId) => void ownWorkspaces.push(workspaceId),
  });
  const server = createHttpServer({
    routes: platform.routes.map(({ method, path, handle }) => {
      const handler: Handler = ({ request, response }) => handle(request, response);
      return { path, methods: method === 'GET' ? { GET: handler } : { POST: handler } };
    }),
    log,
    metrics: { requestFinished: () => {} },
  });
  const listening = await server.listen(0, '127.0.0.1');
  if (listening.kind !== 'listening') throw new Error(listening.code);
  url = listening.url;
  await platform.start();
  return {
    slack,
    platform,
    dispatch,
    installations,
    log,
    url,
    apiUrl: api.apiUrl,
    now: clock.now,
    pass: (ms) => {
      time += ms;
    },
    ownWorkspaces,
    slept,
    async close() {
      await slack.settled();
      await platform.stop();
      await server.stop();
      await api.close();
    },
  };
};
