import type { Logger, Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { Monotonic } from '../../monotonic.ts';
import type { SlackSettings } from '../options.ts';
import { createHttpReceiver } from '../receiver.ts';
import type { SlackRoute } from '../route.ts';
import { createSocketConnection } from './socket-connection.ts';

/** How Slack reaches us: signed requests to our server, or a connection that we open. */
export interface Transport {
  readonly receiver: Receiver;
  readonly routes: readonly SlackRoute[];
  start(): void;
  stop(): Promise<void>;
  /** Null when all is well; else why not. */
  trouble(): string | null;
}

const eventsPath = '/slack/events';

export const createTransport = (
  transport: SlackSettings['transport'],
  deps: { clock: Clock; log: Log; logger: Logger; clientOptions: WebClientOptions; monotonic: Monotonic },
): Transport => {
  if (transport.kind === 'http') {
    const receiver = createHttpReceiver({
      ...deps,
      signingSecret: transport.signingSecret,
      path: eventsPath,
    });
    return {
      receiver,
      routes: [{ method: 'POST', path: eventsPath, handle: receiver.handle }],
      start: () => {},
      stop: async () => {},
      trouble: () => null,
    };
  }
  const connection = createSocketConnection({ ...deps, appToken: transport.appToken });
  return {
    receiver: connection.receiver,
    routes: [],
    start: connection.start,
    stop: connection.stop,
    trouble: () => (connection.state() === 'connected' ? null : `socket-${connection.state()}`),
  };
};
