import type { IncomingMessage, ServerResponse } from 'node:http';
import { createChangeFeed } from '../wire/change-feed.ts';
import { listenOnLoopback } from '../wire/listen.ts';
import { until } from '../wire/until.ts';
import { handleConnector } from './api/handle-connector.ts';
import { createCore, type FakeTeamsOptions } from './create-core.ts';
import { createDriver, type TeamsDriver } from './driver.ts';
import { endpointsAt, type TeamsEndpoints } from './endpoints.ts';
import { createInspection, type TeamsInspection } from './inspection.ts';
import { snapshotOf } from './snapshot.ts';
import type { TeamsSnapshot } from './state.ts';
import type { SendHow, TeamsFailure } from './wire/bending.ts';
import type { Delivery, Outgoing } from './wire/delivery.ts';
import type { Pace } from './wire/pace.ts';
import { userById } from './world/lookup.ts';
import { openPersonalChat } from './world/open-personal-chat.ts';

/** What a test may bend about Teams. */
export type TeamsBending = {
  /** The next `times` connector calls of `operation` (`*`: any; `token`) fail in this way. */
  failNext(operation: string, failure: TeamsFailure, times?: number): void;
  setPace(pace: Pace): void;
  /** Sends a request again: as it was with a fresh token, or as a forger, a replayer or a late comer would. */
  resend(deliveryId: number, how?: SendHow): Promise<Delivery>;
  /** Sends a request of the test's own making. */
  sendRaw(outgoing: Outgoing, how?: SendHow): Promise<Delivery>;
  /** The bot's tokens work no longer, and its secret buys no new ones. */
  revokeSecret(): void;
};

export type FakeTeams = TeamsDriver &
  TeamsInspection &
  TeamsBending & {
    /** For mounting on another server: the connector, the login, OpenID metadata and keys, at any path prefix. */
    handleConnector(request: IncomingMessage, response: ServerResponse): Promise<void>;
    /** Serves all of it on a loopback port of its own; a mounted one is found at `endpoints()`. */
    listen(): Promise<TeamsEndpoints & { close(): Promise<void> }>;
    endpoints(): TeamsEndpoints;
    snapshot(): TeamsSnapshot;
    subscribe(listener: (version: number) => void): () => void;
    /** Waits, at most `timeoutMs` (3,000), until `check` finds something; rejects otherwise. */
    until<T>(check: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
    /** Resolves to true when no request to the bot is under way any more. */
    settled(timeoutMs?: number): Promise<boolean>;
    /** The conversation id of a person's chat with the bot, opened if need be. */
    personalChatId(user: string): string;
    reset(): void;
  };

/** A Teams in this process: honest to its limits, and nothing but HTTP between it and the bot. */
export function createFakeTeams(options: FakeTeamsOptions): FakeTeams {
  const feed = createChangeFeed();
  let listeningAt: string | null = null;
  const rootUrl = () => listeningAt ?? options.rootUrl?.() ?? '';
  const { core, reset } = createCore(options, feed, rootUrl);
  const serve = async (request: IncomingMessage, response: ServerResponse) =>
    await handleConnector(core, request, response);
  return {
    ...createDriver(core),
    ...createInspection(core),
    failNext: core.failures.next,
    setPace: core.rateLimits.set,
    resend: core.post.resend,
    sendRaw: core.post.sendRaw,
    revokeSecret: core.botTokens.revoke,
    handleConnector: serve,
    async listen() {
      const listening = await listenOnLoopback(serve);
      listeningAt = listening.rootUrl;
      return { ...endpointsAt(listening.rootUrl), close: listening.close };
    },
    endpoints: () => endpointsAt(rootUrl()),
    snapshot: () => snapshotOf(core, feed.version()),
    subscribe: feed.subscribe,
    until: async (check, timeoutMs = 3_000) => await until(feed, check, timeoutMs),
    settled: core.post.settled,
    personalChatId: (user) => openPersonalChat(core.world, userById(core.world, user)).id,
    reset,
  };
}
