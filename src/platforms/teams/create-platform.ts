import type { ExportSide } from '../../features/data-rights/export-side.ts';
import type { AuthorSide } from '../../features/feedback-intake/author-side.ts';
import type { SupportSide } from '../../features/routing/support-side.ts';
import { defaultLanguage } from '../../shared/language.ts';
import { createHandled } from '../handled-events.ts';
import { systemMonotonic } from '../monotonic.ts';
import { createAuthorSide } from './author-side.ts';
import { createLifecycle, type TeamsHealth } from './installing/lifecycle.ts';
import { listenForUninstall } from './listeners/app-uninstalled.ts';
import { listenForPeople } from './listeners/listen-for-people.ts';
import type { TeamsOptions } from './options.ts';
import { createReadAgentNames } from './reading/agent-names.ts';
import { createTeamMembers } from './reading/team-members.ts';
import { createTeamPlaces } from './reading/team-places.ts';
import { createHttpReceiver } from './receiver.ts';
import { createAct } from './receiving/act.ts';
import { createActions } from './receiving/actions.ts';
import { createCheckedTokens } from './receiving/checked-tokens.ts';
import { createInTime } from './receiving/in-time.ts';
import { learnTeams } from './receiving/learn-teams.ts';
import { listenForButtons } from './receiving/listen-for-buttons.ts';
import { listenForFileOffers } from './receiving/listen-for-file-offers.ts';
import { createListening } from './receiving/listening.ts';
import { createRunning } from './receiving/running.ts';
import { loadTeamsApp } from './receiving/teams-app.ts';
import { createCheckToken, microsoftRules, takeUnsigned } from './receiving/token-check.ts';
import { createTurns } from './receiving/turns.ts';
import type { TeamsRoute } from './route.ts';
import { createChats } from './sending/chats.ts';
import { createOpenChat } from './sending/open-chat.ts';
import { createSender } from './sending/sender.ts';
import { createStoreFile } from './sending/store-file.ts';
import { createTeamsClient } from './sending/teams-client.ts';
import { createTokenSource, noToken } from './sending/token-source.ts';
import { createAgentPresenter } from './showing/present-agent.ts';
import { createAuthorPresenter } from './showing/present-author.ts';
import { createSilence } from './silence.ts';
import { createSupportSide } from './support-side.ts';

export interface TeamsPlatform {
  /** For the app's own HTTP server. */
  readonly routes: readonly TeamsRoute[];
  readonly authorSide: AuthorSide & ExportSide;
  readonly supportSide: SupportSide;
  /** Never fails for Microsoft being out of reach: it goes on trying, and `health` says so. */
  start(): Promise<void>;
  /** Waits, for a bounded time, for what is being answered. */
  stop(): Promise<void>;
  health(): TeamsHealth;
}

const path = '/api/messages';

/** Where Microsoft's public service takes messages for any tenant. */
const publicServiceUrl = 'https://smba.trafficmanager.net/teams/';

/** The name that a bot without a registration has in its local Teams. */
const localBotId = '28:lytt';

/** Teams, whole: what people do becomes events, screens become messages and dialogs, jobs get their two sides. */
export const createTeamsPlatform = (options: TeamsOptions): TeamsPlatform => {
  const { settings, endpoints, log } = options;
  const monotonic = options.monotonic ?? systemMonotonic;
  const registered = settings.kind === 'registered' ? settings : null;
  const onlyHere = registered === null;

  const tokens =
    registered === null
      ? noToken
      : createTokenSource({
          ...registered,
          loginUrl: endpoints?.loginUrl ?? `https://login.microsoftonline.com/${registered.tenantId}`,
          monotonic,
        });
  const client = createTeamsClient({ tokens, onlyHere });
  const botId = registered === null ? localBotId : `28:${registered.appId}`;
  const serviceUrl = endpoints?.serviceUrl ?? publicServiceUrl;
  const openChat = createOpenChat({ client, botId });
  const chats = createChats({ ...options, openChat, serviceUrl });
  const presenting = { ...options, sender: createSender({ client, monotonic, log }), chats };
  const places = createTeamPlaces({ ...options, serviceUrl });
  const members = createTeamMembers({ ...options, client, places });
  const agentNames = createReadAgentNames({ members, monotonic });
  const running = createRunning(log);

  const load = async () => {
    const silence = createSilence(log);
    const app = await loadTeamsApp(registered?.appId ?? null, silence);
    const checkToken =
      registered === null
        ? takeUnsigned
        : await createCheckToken(
            { ...(endpoints ?? microsoftRules), appId: registered.appId },
            { silence, tokens: createCheckedTokens(options.clock) },
          );
    const turns = createTurns({
      ...options,
      authors: createAuthorPresenter(presenting),
      agents: createAgentPresenter({ ...presenting, agentNames }),
      inTime: createInTime({ monotonic, running }),
      running,
    });
    const actions = createActions();
    const listening = createListening({ ...options, app, actions, turns });
    learnTeams(listening, places);
    const tryAgain = options.translators[defaultLanguage]('author:line.tryAgain');
    listenForButtons(listening, createAct({ actions, turns }), tryAgain);
    listenForUninstall(listening, { ...options, places });
    listenForPeople(listening, { ...options, handled: createHandled() });
    listenForFileOffers(listening, {
      ...presenting,
      running,
      storeFile: createStoreFile({ hereToo: onlyHere || endpoints !== null }),
    });
    return { app, checkToken };
  };
  let loading: ReturnType<typeof load> | null = null;
  const loaded = () => {
    loading ??= load();
    return loading;
  };

  return {
    routes: [{ method: 'POST', path, ...createHttpReceiver({ app: loaded, onlyHere, log, path }) }],
    authorSide: createAuthorSide({ ...presenting, client }),
    supportSide: createSupportSide({ ...presenting, client, places, members, agentNames }),
    ...createLifecycle({ load: loaded, tokens, running, monotonic, log }),
  };
};
