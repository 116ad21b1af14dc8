import type { Config } from '../config/config.ts';
import type { AuthorSide } from '../features/feedback-intake/author-side.ts';
import type { SupportSide } from '../features/routing/support-side.ts';
import type { InstallationStore } from '../features/workspace/installation-store.ts';
import type { Readiness } from '../infrastructure/http/health-routes.ts';
import type { Exchange, Route } from '../infrastructure/http/route.ts';
import type { Dispatch } from '../platforms/dispatch.ts';
import { createSlackPlatform, type SlackPlatform } from '../platforms/slack/create-platform.ts';
import type { SlackRoute } from '../platforms/slack/route.ts';
import type { Clock } from '../shared/clock.ts';
import { LyttError } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import type { PlatformName, PlatformUser } from '../shared/platform-user.ts';
import type { Settings } from '../shared/settings.ts';
import type { Translators } from '../shared/translate.ts';
import { slackSettingsOf } from './slack-settings.ts';

/** The platforms that are on, as one. */
export interface Platforms {
  readonly routes: readonly Route[];
  /** The settings, with `customersFrom.slack` filled in once Slack has said whose the bot token is. */
  readonly settings: Settings;
  /** By platform's name. */
  readonly health: () => Readonly<Record<string, Readiness>>;
  authorSide(platform: PlatformName): AuthorSide;
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
}

export const createPlatforms = (deps: PlatformDeps): Platforms => {
  const { config, dispatch } = deps;
  let ownWorkspace: string | null = null;
  const slack =
    config.slack === null
      ? null
      : createSlackPlatform({
          ...deps,
          settings: slackSettingsOf(config.slack, config.settings.collect.email),
          dispatch: {
            author: (event) => dispatch().author(event),
            agent: (event) => dispatch().agent(event),
            workspace: (event) => dispatch().workspace(event),
          },
          timeZone: config.settings.controller.timeZone,
          onOwnWorkspace: (workspaceId) => {
            ownWorkspace = workspaceId;
          },
        });

  const onPlatform = (platform: PlatformName): SlackPlatform => {
    if (platform === 'slack' && slack !== null) return slack;
    throw new LyttError('configuration-invalid', `${platform} is not configured`);
  };
  const { customersFrom } = config.settings;
  const ownOnly = config.slack?.ownWorkspaceOnly === true;
  return {
    routes: slack === null ? [] : slack.routes.map(toRoute),
    settings: {
      ...config.settings,
      customersFrom: {
        teams: customersFrom.teams,
        get slack() {
          return ownOnly ? [ownWorkspace].filter((id) => id !== null) : customersFrom.slack;
        },
      },
    },
    health: () => (slack === null ? {} : { slack: { ...slack.health() } }),
    authorSide: (platform) => onPlatform(platform).authorSide,
    supportSide: (platform) => onPlatform(platform).supportSide,
    start: async () => slack?.start(),
    stop: async () => slack?.stop(),
  };
};

const toRoute = ({ method, path, handle }: SlackRoute): Route => ({
  path,
  methods: { [method]: ({ request, response }: Exchange) => handle(request, response) },
  ...(method === 'POST' ? { platform: 'slack' } : {}),
});
