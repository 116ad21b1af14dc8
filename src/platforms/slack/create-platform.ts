import type { ExportSide } from '../../features/data-rights/export-side.ts';
import type { AuthorSide } from '../../features/feedback-intake/author-side.ts';
import type { SupportSide } from '../../features/routing/support-side.ts';
import { createHandled } from '../handled-events.ts';
import { systemMonotonic } from '../monotonic.ts';
import { createAuthorSide } from './author-side.ts';
import { installRoutes } from './installing/install-routes.ts';
import { createLifecycle, type SlackHealth } from './installing/lifecycle.ts';
import { listenForUninstall } from './listeners/app-uninstalled.ts';
import { listenForPeople } from './listeners/listen-for-people.ts';
import type { SlackOptions } from './options.ts';
import { createCardLinks } from './reading/card-links.ts';
import { createChannelMembers } from './reading/channel-members.ts';
import { createAuthorizing } from './receiving/authorize.ts';
import { createBoltApp } from './receiving/bolt-app.ts';
import { createListening } from './receiving/listening.ts';
import { createTransport } from './receiving/transport.ts';
import { createTurnAway } from './receiving/turn-away.ts';
import { createTurns } from './receiving/turns.ts';
import type { SlackRoute } from './route.ts';
import { createRefreshToken, noRefresh } from './sending/refresh-token.ts';
import { respondTo } from './sending/response-url.ts';
import { createSender } from './sending/sender.ts';
import { createSlackClient } from './sending/slack-client.ts';
import { createTokens } from './sending/tokens.ts';
import { createViews } from './sending/views.ts';
import { createWebClient, webClientOptions } from './sending/web-client.ts';
import { createAgentPresenter } from './showing/present-agent.ts';
import { createAuthorPresenter } from './showing/present-author.ts';
import { createSilencedLogger } from './silence.ts';
import { createSupportSide } from './support-side.ts';

export interface SlackPlatform {
  /** For the app's own HTTP server. */
  readonly routes: readonly SlackRoute[];
  readonly authorSide: AuthorSide & ExportSide;
  readonly supportSide: SupportSide;
  /** Never fails for Slack being out of reach: it goes on trying, and `health` says so. */
  start(): Promise<void>;
  /** Waits, for a bounded time, for what is being answered. */
  stop(): Promise<void>;
  health(): SlackHealth;
}

/** Slack, whole: what people do becomes events, screens become messages and modals, jobs get their two sides. */
export const createSlackPlatform = (options: SlackOptions): SlackPlatform => {
  const { settings, dispatch, installations, log, clock } = options;
  const monotonic = options.monotonic ?? systemMonotonic;
  const logger = createSilencedLogger(log);
  const clientOptions = webClientOptions(settings.apiUrl, logger);
  const webClient = createWebClient(clientOptions);

  const { oauth } = settings;
  const refresh = oauth === null ? noRefresh : createRefreshToken({ ...oauth, client: webClient, clock });
  const tokens = createTokens({ installations, refresh, clock });
  const client = createSlackClient({ client: webClient, tokens, monotonic, log });
  const sender = createSender({ client, monotonic });
  const presenting = { ...options, sender, views: createViews(client), respondTo };
  const authors = createAuthorPresenter(presenting);
  const links = createCardLinks(client);
  const agents = createAgentPresenter({ ...presenting, links });

  const authorizing = createAuthorizing({ tokens, clock });
  const transport = createTransport(settings.transport, { ...options, logger, clientOptions, monotonic });
  const app = createBoltApp({
    receiver: transport.receiver,
    authorize: authorizing.authorize,
    logger,
    clientOptions,
    log,
    onUnauthorized: createTurnAway(presenting),
  });
  const turns = createTurns({ dispatch, authors, agents, log });
  const listening = createListening({ app, turns, log, clock });
  listenForPeople(listening, createHandled());
  listenForUninstall(listening, { dispatch, installations, forget: authorizing.forget });

  const lifecycle = createLifecycle({ ...options, app, webClient, transport, monotonic });
  const onInstalled = authorizing.forget;
  return {
    routes: [
      ...transport.routes,
      ...(oauth === null ? [] : installRoutes(oauth, { ...options, clientOptions, onInstalled })),
    ],
    authorSide: createAuthorSide({ ...presenting, client, presenter: authors, dispatch }),
    supportSide: createSupportSide({
      ...presenting,
      client,
      links,
      members: createChannelMembers({ client, clock }),
    }),
    ...lifecycle,
  };
};
