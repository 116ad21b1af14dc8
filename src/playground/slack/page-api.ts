import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson } from '../wire/json.ts';
import { readBody } from '../wire/read-body.ts';
import type { FakeSlack } from './fake-slack.ts';
import { perform } from './perform.ts';
import { type ActionAnswer, playgroundAction } from './schema.ts';
import type { SnapshotChanged } from './state.ts';

export type PageApi = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

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
function stream(slack: FakeSlack, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (version: number) => {
    const changed: SnapshotChanged = { version };
    response.write(`event: changed\ndata: ${JSON.stringify(changed)}\n\n`);
  };
  tell(slack.snapshot().version);
  const stop = slack.subscribe(tell);
  const keepAlive = setInterval(() => response.write(': still here\n\n'), keepAliveMs).unref();
  request.once('close', () => {
    clearInterval(keepAlive);
    stop();
  });
}

async function act(slack: FakeSlack, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parsed = playgroundAction.safeParse(parseJson((await readBody(request)).toString('utf8')));
  if (!parsed.success) {
    const answer: ActionAnswer = {
      ok: false,
      problem: 'invalid-action',
      message: 'The action has another form.',
    };
    return sendJson(response, 400, answer);
  }
  sendJson(response, 200, await perform(slack, parsed.data));
}

function download(slack: FakeSlack, id: string, response: ServerResponse): void {
  const content = slack.fileContent(id);
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
 * (server-sent events), `POST …/act` (one `PlaygroundAction`), `GET …/file/<id>`. Loopback only.
 */
export function createPageApi(slack: FakeSlack): PageApi {
  return async (request, response) => {
    if (!isLocal(request)) return sendJson(response, 403, { error: 'only from this machine' });
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = `${request.method} ${path.split('/').at(-1)}`;
    const file = /\/file\/([^/]+)$/.exec(path)?.[1];
    if (file !== undefined && request.method === 'GET') return download(slack, file, response);
    if (route === 'GET state') return sendJson(response, 200, slack.snapshot());
    if (route === 'GET stream') return stream(slack, request, response);
    if (route === 'POST act') return await act(slack, request, response);
    sendJson(response, 404, { error: 'not found' });
  };
}
