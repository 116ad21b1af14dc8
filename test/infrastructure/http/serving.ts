import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Route } from '../../../src/infrastructure/http/route.ts';
import { createHttpServer, type HttpServer } from '../../../src/infrastructure/http/server.ts';
import type { Metrics } from '../../../src/infrastructure/metrics/create-metrics.ts';
import type { LogEvent } from '../../../src/shared/log.ts';

export type Counted = Parameters<Metrics['requestFinished']>[0];

interface Serving {
  readonly url: string;
  readonly port: number;
  readonly logged: readonly LogEvent[];
  readonly counted: readonly Counted[];
  readonly server: HttpServer;
}

/** A server on a free port, stopped when the test ends. */
export const serve = async (
  routes: readonly Route[],
  options: Partial<Parameters<typeof createHttpServer>[0]> = {},
): Promise<Serving> => {
  const logged: LogEvent[] = [];
  const counted: Counted[] = [];
  const server = createHttpServer({
    routes,
    log: { write: (_level, event) => logged.push(event) },
    metrics: { requestFinished: (request) => counted.push(request) },
    drainMs: 200,
    ...options,
  });
  const listening = await server.listen(0, '127.0.0.1');
  if (listening.kind === 'refused') throw new Error(listening.code);
  onTestFinished(() => server.stop());
  return { ...listening, logged, counted, server };
};

/** Sends bytes as they are and gives everything that comes back until the server closes, at most `ms` later. */
export const raw = (
  port: number,
  write: (send: (text: string) => void) => void,
  ms = 5_000,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error('the server did not close the connection'));
    }, ms);
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    // A reset after the answer is the server's right: it does not read what it has refused.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(received);
    });
    socket.on('connect', () => write((text) => socket.writable && socket.write(text)));
  });

/** The status of a raw answer; 0 when there was none. */
export const statusOf = (received: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0);
