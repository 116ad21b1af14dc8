import type { IncomingMessage, ServerResponse } from 'node:http';
import { createChangeFeed } from '../wire/change-feed.ts';
import { listenOnLoopback } from '../wire/listen.ts';
import { until } from '../wire/until.ts';
import { handleApi } from './api/handle-api.ts';
import { createCore, type FakeSlackOptions } from './create-core.ts';
import { createDriver, type Driver } from './driver.ts';
import { createInspection, type Inspection } from './inspection.ts';
import { snapshotOf } from './snapshot.ts';
import type { SlackSnapshot } from './state.ts';
import type { Delivery, Outgoing } from './wire/delivery.ts';
import type { Failure } from './wire/failure.ts';
import type { SendHow } from './wire/post-office.ts';
import type { Pacing } from './wire/rate-limits.ts';
import { teamById, userById } from './world/lookup.ts';
import { openDirectMessage } from './world/open-direct-message.ts';

/** What a test may bend about Slack. */
export type Bending = {
  /** The next `times` Web API calls of `method` (`*`: any; `response_url`) fail in this way. */
  failNext(method: string, failure: Failure, times?: number): void;
  setPacing(pacing: Pacing): void;
  /** Sends a request again, as Slack's retry or as a forger, a replayer or a late comer would. */
  resend(deliveryId: number, how?: SendHow): Promise<Delivery>;
  /** Sends a request of the test's own making. */
  sendRaw(outgoing: Outgoing, how?: SendHow): Promise<Delivery>;
  /** Takes the token alone away: calls answer `token_revoked`. */
  revokeToken(workspace: string): void;
  setScopes(workspace: string, scopes: string[]): void;
};

export type FakeSlack = Driver &
  Inspection &
  Bending & {
    /** For mounting on another server: answers `…/api/<method>`, `…/response/<id>`, `…/upload/<id>`. */
    handleApi(request: IncomingMessage, response: ServerResponse): Promise<void>;
    /** Serves the Web API on a loopback port of its own; `apiUrl` is what `SLACK_API_URL` takes. */
    listen(): Promise<{ apiUrl: string; close(): Promise<void> }>;
    snapshot(): SlackSnapshot;
    subscribe(listener: (version: number) => void): () => void;
    /** Waits, at most `timeoutMs` (3,000), until `check` finds something; rejects otherwise. */
    until<T>(check: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
    /** Resolves to true when no request to the bot is under way any more. */
    settled(timeoutMs?: number): Promise<boolean>;
    /** The id of a person's direct message with the bot of their workspace, opened if need be. */
    directMessageId(user: string): string;
    /** The bytes of an uploaded file; null when there is none. */
    fileContent(id: string): Buffer | null;
    reset(): void;
  };

/** A Slack in this process: honest to its limits, and nothing but signed HTTP between it and the bot. */
export function createFakeSlack(options: FakeSlackOptions): FakeSlack {
  const feed = createChangeFeed();
  let listeningAt: string | null = null;
  const rootUrl = () => listeningAt ?? options.rootUrl?.() ?? '';
  const { core, reset } = createCore(options, feed, rootUrl);
  const serve = async (request: IncomingMessage, response: ServerResponse) =>
    await handleApi(core, request, response);
  return {
    ...createDriver(core),
    ...createInspection(core),
    failNext: core.failures.next,
    setPacing: core.rateLimits.set,
    resend: core.post.resend,
    sendRaw: core.post.sendRaw,
    revokeToken(workspace) {
      const { installation } = teamById(core.world, workspace);
      if (installation !== null) installation.status = 'revoked';
    },
    setScopes(workspace, scopes) {
      const { installation } = teamById(core.world, workspace);
      if (installation !== null) installation.scopes = new Set(scopes);
    },
    handleApi: serve,
    async listen() {
      const listening = await listenOnLoopback(serve);
      listeningAt = listening.rootUrl;
      return { apiUrl: `${listening.rootUrl}/api/`, close: listening.close };
    },
    snapshot: () => snapshotOf(core, feed.version()),
    subscribe: feed.subscribe,
    until: async (check, timeoutMs = 3_000) => await until(feed, check, timeoutMs),
    settled: core.post.settled,
    directMessageId(userId) {
      const user = userById(core.world, userId);
      return openDirectMessage(core, teamById(core.world, user.teamId), user).channel.id;
    },
    fileContent: (id) => core.world.files.get(id)?.content ?? null,
    reset,
  };
}
