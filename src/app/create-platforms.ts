import type { Config } from '../config/config.ts';
import type { ExportSide } from '../features/data-rights/export-side.ts';
import type { AuthorSide } from '../features/feedback-intake/author-side.ts';
import type { SupportSide } from '../features/routing/support-side.ts';
import type { InstallationStore } from '../features/workspace/installation-store.ts';
import type { Readiness } from '../infrastructure/http/health-routes.ts';
import type { Exchange, Route } from '../infrastructure/http/route.ts';
import type { Dispatch } from '../platforms/dispatch.ts';
import { createSlackPlatform } from '../platforms/slack/create-platform.ts';
import type { SlackRoute } from '../platforms/slack/route.ts';
import { createTeamsPlatform } from '../platforms/teams/create-platform.ts';
import type { TeamsEndpoints } from '../platforms/teams/options.ts';
import type { TeamsRoute } from '../platforms/teams/route.ts';
import type { Clock } from '../shared/clock.ts';
import { LyttError } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import type { PlatformName, PlatformUser } from '../shared/platform-user.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translators } from '../shared/translate.ts';
import { slackSettingsOf } from './slack-settings.ts';
import { supportChannelsOf, teamsSettingsOf } from './teams-settings.ts';

/** The platforms that are on, as one. */
export interface Platforms {
  readonly routes: readonly Route[];
  /** The settings, with `customersFrom.slack` filled in once Slack has said whose the bot token is. */
  readonly settings: Settings;
  /** By platform's name. */
  readonly health: () => Readonly<Record<string, Readiness>>;
  authorSide(platform: PlatformName): AuthorSide & ExportSide;
  supportSide(platform: PlatformName): SupportSide;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface PlatformDeps {
  readonly config: Config;
  readonly installations: InstallationStore;
  readonly translators: Translators;
  readonly clock: Clock;
  readonly log: Log;
  /** How a platform reaches somebody who has read the notice; null: a stranger, or the user id is enough. */
  readonly conversationOf: (user: PlatformUser) => Promise<string | null>;
  /** Asked for at each event: use cases need the platforms, and platforms the use cases. */
  readonly dispatch: () => Dispatch;
  /** Where Teams' tokens are checked and bought; Microsoft's own unless a test or the playground says otherwise. */
  readonly teamsEndpoints?: TeamsEndpoints;
}

/** One platform, whichever it is. */
interface Platform {
  readonly routes: readonly Route[];
  readonly authorSide: AuthorSide & ExportSide;
  readonly supportSide: SupportSide;
  start(): Promise<void>;
  stop(): Promise<void>;
  health(): Readiness;
}

export const createPlatforms = (deps: PlatformDeps): Platforms => {
  const { config } = deps;
  const { customersFrom } = config.settings;
  const shared = {
    ...deps,
    dispatch: dispatchLater(deps.dispatch),
    timeZone: config.settings.controller.timeZone,
  };
  let ownWorkspace: string | null = null;

  const on = new Map<PlatformName, Platform>();
  if (config.slack !== null) {
    const settings = slackSettingsOf(config.slack, config.settings.collect.email);
    const onOwnWorkspace = (workspaceId: string) => {
      ownWorkspace = workspaceId;
    };
    const slack = createSlackPlatform({ ...shared, settings, onOwnWorkspace });
    on.set('slack', asPlatform('slack', slack));
  }
  if (config.teams !== null) {
    const teams = createTeamsPlatform({
      ...shared,
      settings: teamsSettingsOf(config.teams),
      endpoints: deps.teamsEndpoints ?? null,
      supportChannels: supportChannelsOf(config.settings.destinations),
    });
    on.set('teams', asPlatform('teams', teams));
  }

  const onPlatform = (platform: PlatformName): Platform => {
    const found = on.get(platform);
    if (found !== undefined) return found;
    throw new LyttError('configuration-invalid', `${platform} is not configured`);
  };
  const all = [...on.values()];
  const ownOnly = config.slack?.ownWorkspaceOnly === true;
  return {
    routes: all.flatMap(({ routes }) => routes),
    settings: {
      ...config.settings,
      customersFrom: {
        teams: customersFrom.teams,
        get slack() {
          return ownOnly ? [ownWorkspace].filter((id) => id !== null) : customersFrom.slack;
        },
      },
    },
    health: () => Object.fromEntries([...on].map(([name, { health }]) => [name, health()])),
    authorSide: (platform) => onPlatform(platform).authorSide,
    supportSide: (platform) => onPlatform(platform).supportSide,
    start: async () => void (await Promise.all(all.map(({ start }) => start()))),
    stop: async () => void (await Promise.all(all.map(({ stop }) => stop()))),
  };
};

const dispatchLater = (dispatch: () => Dispatch): Dispatch => ({
  author: (event) => dispatch().author(event),
  agent: (event) => dispatch().agent(event),
  workspace: (event) => dispatch().workspace(event),
  exported: (visitor, exportId) => dispatch().exported(visitor, exportId),
});

const asPlatform = (
  name: PlatformName,
  platform: Omit<Platform, 'routes' | 'health'> & {
    readonly routes: readonly (SlackRoute | TeamsRoute)[];
    health(): { readonly ready: boolean; readonly code: string };
  },
): Platform => ({
  ...platform,
  routes: platform.routes.map((route) => toRoute(name, route)),
  health: () => ({ ...platform.health() }),
});

const toRoute = (platform: PlatformName, { method, path, handle }: SlackRoute | TeamsRoute): Route => ({
  path,
  methods: { [method]: ({ request, response }: Exchange) => handle(request, response) },
  ...(method === 'POST' ? { platform } : {}),
});
