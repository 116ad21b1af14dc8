import { type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { type Attempt, keepTrying } from '../../keep-trying.ts';
import type { Monotonic } from '../../monotonic.ts';
import { slackFailure } from '../errors.ts';

export interface SocketConnection {
  readonly receiver: Receiver;
  /** Connects, and goes on connecting for as long as it is not stopped. Does not wait for Slack. */
  start(): void;
  stop(): Promise<void>;
  /** `connected`, or why not. */
  state(): string;
}

/** Slack closes a connection now and then; one that closes at once must not make us hurry. */
const pauseMs = 1_000;

/**
 * Socket Mode through Bolt's receiver, but reconnecting ourselves: the library's own way throws where nobody
 * can catch it when Slack cannot be reached, which ends the process.
 */
export const createSocketConnection = (deps: {
  appToken: string;
  logger: Logger;
  clientOptions: WebClientOptions;
  monotonic: Monotonic;
}): SocketConnection => {
  const { logger: _, ...clientOptions } = deps.clientOptions;
  const receiver = new SocketModeReceiver({
    appToken: deps.appToken,
    logger: deps.logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
  const stopping = new AbortController();
  let state = 'connecting';

  const connect = async (): Promise<Attempt> => {
    try {
      await receiver.start();
      return { kind: 'done' };
    } catch (error) {
      const { kind, code } = slackFailure(error);
      return kind === 'retry' ? { kind: 'retry', code } : { kind: 'failed', code };
    }
  };

  const keepConnecting = (): void => {
    const onAttempt = (attempt: Attempt): void => {
      state = attempt.kind === 'done' ? 'connected' : attempt.code;
    };
    void keepTrying(connect, { monotonic: deps.monotonic, stopping: stopping.signal, onAttempt });
  };

  receiver.client.on('disconnected', () => {
    if (stopping.signal.aborted || state !== 'connected') return;
    state = 'reconnecting';
    void deps.monotonic.sleep(pauseMs, stopping.signal).then(() => {
      if (!stopping.signal.aborted) keepConnecting();
    });
  });

  return {
    receiver,
    start: keepConnecting,
    async stop() {
      stopping.abort();
      await receiver.stop();
    },
    state: () => state,
  };
};
