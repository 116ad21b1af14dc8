import {
  App,
  AuthorizationError,
  type Authorize,
  type Logger,
  LogLevel,
  type Receiver,
  type ReceiverEvent,
  UnknownError,
} from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { errorCode } from '../../../shared/error-code.ts';
import { LyttError } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';

type Acknowledge = () => Promise<void>;

/**
 * Bolt's App, except that an event is not acknowledged before it is handled. Bolt does so at once; should the
 * process die right then, an edit or a deletion would be lost. Here a listener acknowledges when what must
 * last lasts; failing that, Slack delivers the event again.
 */
export class BoltApp extends App {
  readonly #waiting = new WeakMap<object, Acknowledge>();

  readonly #running = new Set<Promise<void>>();

  override processEvent(event: ReceiverEvent): Promise<void> {
    const run = event.body.event === undefined ? super.processEvent(event) : this.#processEvent(event);
    this.#running.add(run);
    return run.finally(() => this.#running.delete(run));
  }

  /** Resolves when everything that came until now is answered. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  async #processEvent(event: ReceiverEvent): Promise<void> {
    let acknowledged = false;
    const acknowledge = async () => {
      if (acknowledged) return;
      acknowledged = true;
      await event.ack();
    };
    this.#waiting.set(event.body, acknowledge);
    await super.processEvent({ ...event, ack: async () => {} });
    await acknowledge();
  }

  /** Acknowledges the event with this body; listeners are given it as `body`. */
  async acknowledge(body: object): Promise<void> {
    await this.#waiting.get(body)?.();
  }
}

export interface BoltAppParts {
  readonly receiver: Receiver;
  readonly authorize: Authorize<boolean>;
  readonly logger: Logger;
  readonly clientOptions: WebClientOptions;
  readonly log: Log;
  /** Told when a payload came for a workspace where the bot is not installed. */
  readonly onUnauthorized: (body: unknown) => Promise<void>;
}

/** Bolt with everything off that logs or keeps content: its own logger, developer mode, conversation store. */
export const createBoltApp = (parts: BoltAppParts): BoltApp => {
  const app = new BoltApp({
    receiver: parts.receiver,
    authorize: parts.authorize,
    logger: parts.logger,
    logLevel: LogLevel.WARN,
    clientOptions: parts.clientOptions,
    convoStore: false,
    developerMode: false,
    ignoreSelf: true,
    attachFunctionToken: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error, body }: { error: Error; body: unknown }) => {
    // Nothing of ours is there (any more): Slack need not try again.
    if (error instanceof AuthorizationError && isFinal(error.original)) return parts.onUnauthorized(body);
    const code = errorCode(causeOf(error));
    parts.log.write('error', { event: 'listener-failed', platform: 'slack', code });
    throw error;
  });
  return app;
};

/** Bolt wraps what has no code of its own. */
const causeOf = (error: unknown): unknown =>
  error instanceof UnknownError || error instanceof AuthorizationError ? error.original : error;

const isFinal = (error: unknown): boolean => error instanceof LyttError && !error.mayRetry;
