import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Json, parseJson } from './json.ts';
import { readBody } from './read-body.ts';

export type PageApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the page of a local platform is served from. */
export type PageSource = {
  snapshot(): { version: number };
  subscribe(listener: (version: number) => void): () => void;
  /** Does what a person did on the page; `isAction` false when it has not the form of an action. */
  act(action: Json | undefined): Promise<{ isAction: boolean; answer: object }>;
  /** The bytes of a file of the platform; null when there is none. */
  fileContent?(id: string): Buffer | null;
};

const keepAliveMs = 15_000;
const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** From this machine, by its own name, and not from another site's page in the same browser. */
function isLocal(request: IncomingMessage): boolean {
  const { host = '', origin } = request.headers;
  if (!loopbackAddresses.has(request.socket.remoteAddress ?? '') || !loopbackHost.test(host)) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Server-sent events: `changed` with the version, at once and after every change. */
function stream(source: PageSource, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (version: number) => {
    response.write(`event: changed\ndata: ${JSON.stringify({ version })}\n\n`);
  };
  tell(source.snapshot().version);
  const stop = source.subscribe(tell);
  const keepAlive = setInterval(() => response.write(': still here\n\n'), keepAliveMs).unref();
  request.once('close', () => {
    clearInterval(keepAlive);
    stop();
  });
}

async function act(source: PageSource, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const action = parseJson((await readBody(request)).toString('utf8'));
  const { isAction, answer } = await source.act(action);
  sendJson(response, isAction ? 200 : 400, answer);
}

function download(content: Buffer | null, response: ServerResponse): void {
  if (content === null) {
    sendJson(response, 404, { error: 'not found' });
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
  });
  response.end(content);
}

/**
 * What the playground's page talks to, at any path prefix: `GET …/state` (the snapshot), `GET …/stream`
 * (server-sent events), `POST …/act` (one action), `GET …/file/<id>`. Loopback only.
 */
export function servePageApi(source: PageSource): PageApi {
  return async (request, response) => {
    if (!isLocal(request)) return sendJson(response, 403, { error: 'only from this machine' });
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = `${request.method} ${path.split('/').at(-1)}`;
    const file = /\/file\/([^/]+)$/.exec(path)?.[1];
    if (file !== undefined && request.method === 'GET') {
      return download(source.fileContent?.(file) ?? null, response);
    }
    if (route === 'GET state') return sendJson(response, 200, source.snapshot());
    if (route === 'GET stream') return stream(source, request, response);
    if (route === 'POST act') return await act(source, request, response);
    sendJson(response, 404, { error: 'not found' });
  };
}
