import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorCode } from '../../shared/error-code.ts';
import { answerClientError } from './client-error.ts';
import { type RequestServing, serveRequest } from './serve-request.ts';

interface HttpServerOptions extends Omit<RequestServing, 'stopping'> {
  /** Milliseconds a client has for its headers, and for the whole request with its body. */
  readonly headersTimeoutMs?: number;
  readonly requestTimeoutMs?: number;
  /** Milliseconds that requests in flight get when the server stops. */
  readonly drainMs?: number;
}

type Listening =
  | { readonly kind: 'listening'; readonly url: string; readonly port: number }
  /** `code` as the operating system has it: `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`. */
  | { readonly kind: 'refused'; readonly code: string };

export interface HttpServer {
  /** Port 0 takes any free one. */
  listen(port: number, host: string): Promise<Listening>;
  /** Takes no more requests, lets those in flight finish, and cuts off what is left after `drainMs`. */
  stop(): Promise<void>;
}

/** One server for everything Lytt answers over HTTP. No answer ever holds a stack trace or an error's message. */
export const createHttpServer = (options: HttpServerOptions): HttpServer => {
  const stopping = new AbortController();
  const server = createServer({
    headersTimeout: options.headersTimeoutMs ?? 10_000,
    requestTimeout: options.requestTimeoutMs ?? 15_000,
    // Longer than the idle time of common load balancers, so that they are the ones to close.
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 500,
  });
  const serving = { ...options, stopping: stopping.signal };
  server.on('clientError', answerClientError);
  server.on('request', (request, response) => {
    response.once('close', () => {
      if (stopping.signal.aborted) server.closeIdleConnections();
    });
    void serveRequest(serving, request, response);
  });
  return {
    listen: (port, host) => listen(server, port, host),
    stop: () => stop(server, stopping, options.drainMs ?? 10_000),
  };
};

const listen = (server: Server, port: number, host: string): Promise<Listening> =>
  new Promise((resolve) => {
    const onError = (error: Error) => resolve({ kind: 'refused', code: errorCode(error) });
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      const address = server.address();
      const bound = isAddressInfo(address) ? address.port : port;
      resolve({
        kind: 'listening',
        port: bound,
        url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
      });
    });
  });

const isAddressInfo = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

const stop = (server: Server, stopping: AbortController, drainMs: number): Promise<void> =>
  new Promise((resolve) => {
    stopping.abort();
    const cutOff = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
