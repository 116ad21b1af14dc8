import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorCode } from '../../shared/error-code.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../metrics/create-metrics.ts';
import { answerText } from './answer.ts';
import { findRoute } from './find-route.ts';
import { isForLoopback } from './loopback-host.ts';
import { readBody } from './read-body.ts';
import type { Handler, Route } from './route.ts';

export interface RequestServing {
  readonly routes: readonly Route[];
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'requestFinished'>;
  /** 1 MB unless said. */
  readonly maxBodyBytes?: number;
  readonly stopping: AbortSignal;
}

/** Finds the route, reads the body within its limit, calls the handler; answers whatever none of them answers. */
export const serveRequest = async (
  serving: RequestServing,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const startedAt = performance.now();
  const method = request.method ?? 'GET';
  const path = request.url?.split('?', 1)[0] ?? '/';
  const found = findRoute(serving.routes, method, path);
  // The route's own path, never the request's: that may hold a download token or what somebody typed.
  const route = found.kind === 'unknown-path' ? 'unknown' : found.route.path;
  const platform = found.kind === 'found' ? (found.route.platform ?? null) : null;
  response.once('close', () => {
    const seconds = (performance.now() - startedAt) / 1_000;
    // 499: the client went away, or was cut off, before there was an answer.
    const status = response.headersSent ? response.statusCode : 499;
    serving.metrics.requestFinished({ route, method, status, seconds, platform });
  });
  if (serving.stopping.aborted) response.setHeader('connection', 'close');

  const refuse = (status: number, code: string, headers: Record<string, string> = {}) => {
    serving.log.write(status === 404 ? 'debug' : 'warn', {
      event: 'request-refused',
      path: route,
      status,
      code,
    });
    answerText(response, status, code, headers);
  };
  if (found.kind === 'unknown-path') return refuse(404, 'not-found');
  if (found.route.loopbackOnly === true && !isForLoopback(request)) return refuse(403, 'loopback-only');
  if (found.kind === 'wrong-method') return refuse(405, 'wrong-method', { allow: found.allow });

  const body =
    method === 'GET' || method === 'HEAD' ? null : await readBody(request, serving.maxBodyBytes ?? 1_048_576);
  if (body?.kind === 'too-large') return refuse(413, 'body-too-large', { connection: 'close' });
  if (body?.kind === 'aborted') return;
  await handle(serving, found.handler, {
    request,
    response,
    path,
    route,
    body: body?.body ?? Buffer.alloc(0),
  });
};

const handle = async (
  serving: RequestServing,
  handler: Handler,
  exchange: { request: IncomingMessage; response: ServerResponse; path: string; route: string; body: Buffer },
): Promise<void> => {
  const { response, path, body, route } = exchange;
  try {
    const request = Object.assign(exchange.request, { rawBody: body });
    await handler({ request, response, path, body, stopping: serving.stopping });
  } catch (error) {
    serving.log.write('error', { event: 'request-failed', path: route, code: errorCode(error) });
    if (response.headersSent) response.destroy();
    else answerText(response, 500, 'internal');
  }
};
