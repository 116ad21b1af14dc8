import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TeamsDriver } from './driver.ts';
import type { TeamsEndpoints } from './endpoints.ts';
import type { TeamsInspection } from './inspection.ts';
import type { TeamsSnapshot } from './state.ts';
import type { SendHow, TeamsFailure } from './wire/bending.ts';
import type { Delivery, Outgoing } from './wire/delivery.ts';
import type { Pace } from './wire/pace.ts';

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
    /** Serves all of it on a loopback port of its own. */
    listen(): Promise<TeamsEndpoints & { close(): Promise<void> }>;
    snapshot(): TeamsSnapshot;
    subscribe(listener: (version: number) => void): () => void;
    /** Waits, at most `timeoutMs` (3,000), until `check` finds something; rejects otherwise. */
    until<T>(check: () => T | undefined | null | false, timeoutMs?: number): Promise<T>;
    /** Resolves to true when no request to the bot is under way any more. */
    settled(timeoutMs?: number): Promise<boolean>;
    /** The conversation id of a person's chat with the bot; the app must be installed for them. */
    personalChatId(user: string): string;
    reset(): void;
  };
