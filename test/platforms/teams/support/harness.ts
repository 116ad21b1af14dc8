import type { InstallationStore } from '../../../../src/features/workspace/installation-store.ts';
import { createHttpServer } from '../../../../src/infrastructure/http/server.ts';
import { createTranslators } from '../../../../src/infrastructure/i18n/create-translators.ts';
import type { Monotonic } from '../../../../src/platforms/monotonic.ts';
import { createTeamsPlatform, type TeamsPlatform } from '../../../../src/platforms/teams/create-platform.ts';
import type { TeamsSettings } from '../../../../src/platforms/teams/options.ts';
import type { FakeTeamsOptions } from '../../../../src/playground/teams/create-core.ts';
import { createFakeTeams, type FakeTeams } from '../../../../src/playground/teams/fake-teams.ts';
import { playgroundTeamsSeed } from '../../../../src/playground/teams/playground-teams-seed.ts';
import { teamsSeedIds } from '../../../../src/playground/teams/teams-seed-ids.ts';
import type { TeamsFailure } from '../../../../src/playground/teams/wire/bending.ts';
import type { PlatformUser } from '../../../../src/shared/platform-user.ts';
import { createMemoryInstallations } from '../../slack/support/memory-installations.ts';
import { createRecordedLog, type RecordedLog } from '../../slack/support/recorded-log.ts';
import { createScriptedDispatch, type ScriptedDispatch } from '../../slack/support/scripted-dispatch.ts';

export const { customers, support, kari, emma, liv, product, supportTeam } = teamsSeedIds;
export const kariInTeams = { platform: 'teams', workspaceId: customers, userId: kari } as const;
export const livInTeams = { platform: 'teams', workspaceId: support, userId: liv } as const;

const appPassword = 'local-app-password';
export const registered = {
  kind: 'registered',
  appId: playgroundTeamsSeed.app.id,
  appPassword,
  tenantId: support,
} as const;

export interface Harness {
  readonly teams: FakeTeams;
  readonly platform: TeamsPlatform;
  readonly dispatch: ScriptedDispatch;
  readonly installations: InstallationStore;
  readonly log: RecordedLog;
  readonly url: string;
  now(): Date;
  pass(ms: number): void;
  /** What the platform waited for, instead of waiting. */
  readonly slept: readonly number[];
  /** What is stored of how somebody is reached. */
  readonly conversations: Map<string, string>;
  close(): Promise<void>;
}

interface HarnessOptions {
  readonly teams?: Partial<FakeTeamsOptions>;
  readonly settings?: TeamsSettings;
  /** Where the keys are looked for, given where they are. */
  readonly metadata?: (url: string) => string;
  /** What buying the first token runs into. */
  readonly tokenFails?: TeamsFailure;
  /** Waits for real, as an invoke's timer needs. */
  readonly monotonic?: Monotonic;
}

/** Teams, the whole adapter and our HTTP server in one process; only the use cases are the test's own. */
export const startHarness = async (options: HarnessOptions = {}): Promise<Harness> => {
  let time = Date.parse('2026-03-02T08:00:00Z');
  const clock = { now: () => new Date(time) };
  const slept: number[] = [];
  const monotonic: Monotonic = options.monotonic ?? {
    now: () => time,
    sleep: async (ms, signal) => {
      // The timer of an invoke is called off when its answer is there: it takes no time.
      if (signal !== undefined) {
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        return;
      }
      slept.push(ms);
      time += ms;
    },
  };
  let url = '';
  const teams = createFakeTeams({
    appPassword,
    appUrl: () => url,
    now: clock.now,
    seed: structuredClone(playgroundTeamsSeed),
    ...options.teams,
  });
  const endpoints = await teams.listen();
  if (options.tokenFails !== undefined) teams.failNext('token', options.tokenFails);
  const installations = createMemoryInstallations();
  const dispatch = createScriptedDispatch();
  const log = createRecordedLog();
  const conversations = new Map<string, string>();
  const platform = createTeamsPlatform({
    settings: options.settings ?? registered,
    endpoints: {
      ...endpoints,
      openIdMetadataUrl: options.metadata?.(endpoints.openIdMetadataUrl) ?? endpoints.openIdMetadataUrl,
    },
    dispatch,
    installations,
    conversationOf: async ({ userId }: PlatformUser) => conversations.get(userId) ?? null,
    supportChannels: new Map([[product, supportTeam]]),
    log,
    clock,
    monotonic,
    translators: createTranslators({ onMissing: 'throw' }),
    timeZone: 'Europe/Oslo',
  });
  const server = createHttpServer({
    routes: platform.routes.map(({ path, handle }) => ({
      path,
      methods: { POST: ({ request, response }) => handle(request, response) },
    })),
    log,
    metrics: { requestFinished: () => {} },
  });
  const listening = await server.listen(0, '127.0.0.1');
  if (listening.kind !== 'listening') throw new Error(listening.code);
  url = listening.url;
  // Nobody waits for the SDK to load when the platform starts; tests do, or the first press is late.
  await import('@microsoft/teams-ai');
  await platform.start();
  return {
    teams,
    platform,
    dispatch,
    installations,
    log,
    url,
    now: clock.now,
    pass: (ms) => {
      time += ms;
    },
    slept,
    conversations,
    async close() {
      await teams.settled();
      await platform.stop();
      await server.stop();
      await endpoints.close();
    },
  };
};
