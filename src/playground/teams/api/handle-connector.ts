import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { asObject, type JsonObject, parseJson } from '../../wire/json.ts';
import { readBody } from '../../wire/read-body.ts';
import type { ConnectorCall, ConnectorOperation, Core } from '../core.ts';
import { endpointsAt } from '../endpoints.ts';
import type { TeamsFailure } from '../wire/bending.ts';
import { type Answer, refusals, refuse } from './answer.ts';
import { buyToken } from './buy-token.ts';
import { operationAt } from './operations.ts';
import { storeFile } from './store-file.ts';

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === null ? '' : JSON.stringify(body));
}

/** Names of the failures that have one, for tests that only say the status. */
const usualCodes: Record<number, string> = {
  401: 'Unauthorized',
  403: 'MessageWritesBlocked',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
  500: 'ServiceError',
  502: 'ServiceError',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

type Planned = { kind: 'answer'; answer: Answer } | { kind: 'drop' };

/** A planned failure in place of (or, with `afterEffect`, after) the honest answer. */
async function fail(failure: TeamsFailure, carryOut: () => Answer): Promise<Planned> {
  if ('delayMs' in failure) {
    await sleep(failure.delayMs);
    return { kind: 'answer', answer: carryOut() };
  }
  if (failure.afterEffect === true) carryOut();
  if ('dropConnection' in failure) return { kind: 'drop' };
  const { status, code = usualCodes[status] ?? 'ServiceError', retryAfter, body } = failure;
  const answer = body === undefined ? refuse(status, code, 'As the test planned.') : { status, body };
  const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { kind: 'answer', answer: { ...answer, headers } };
}

type About = Pick<ConnectorCall, 'operation' | 'conversation' | 'activity' | 'body'>;

/** Writes the call down, runs into what is planned for it, and answers. */
async function carryOutCall(
  core: Core,
  about: About,
  response: ServerResponse,
  carryOut: () => Answer,
): Promise<void> {
  const record: ConnectorCall = { ...about, at: core.now().toISOString(), status: null, answer: null };
  core.calls.push(record);
  const failure = core.failures.take(about.operation);
  const planned: Planned =
    failure === null ? { kind: 'answer', answer: carryOut() } : await fail(failure, carryOut);
  if (planned.kind === 'drop') {
    response.destroy();
    return;
  }
  const { status, body } = planned.answer;
  record.status = status;
  record.answer = Array.isArray(body) ? { items: body } : body;
  send(response, planned.answer);
}

async function handleToken(core: Core, raw: string, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(raw);
  const body: JsonObject = {};
  for (const [name, value] of form) if (name !== 'client_secret') body[name] = value;
  const operation: ConnectorOperation = 'token';
  const about = { operation, conversation: null, activity: null, body };
  await carryOutCall(core, about, response, () => buyToken(core, form));
}

function isAuthorized(core: Core, request: IncomingMessage): boolean {
  if (!core.signs) return true;
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return token !== undefined && core.botTokens.isGood(token);
}

function metadata(core: Core): JsonObject {
  const { tokenIssuer, loginUrl } = endpointsAt(core.rootUrl());
  return {
    issuer: tokenIssuer,
    authorization_endpoint: `${loginUrl}/oauth2/v2.0/authorize`,
    jwks_uri: `${tokenIssuer}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

/** Answers whatever a bot asks of Teams, at any path prefix; anything else is 404. */
export async function handleConnector(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.endsWith('/.well-known/openidconfiguration')) {
    return send(response, { status: 200, body: metadata(core) });
  }
  if (pathname.endsWith('/.well-known/keys')) {
    return send(response, { status: 200, body: await core.keys.published() });
  }
  const received = await readBody(request);
  const slot = /\/onedrive\/([^/]+)$/.exec(pathname)?.[1];
  if (slot !== undefined && request.method === 'PUT') {
    const about = { operation: 'storeFile', conversation: null, activity: null, body: {} } as const;
    const range = request.headers['content-range'];
    return await carryOutCall(core, about, response, () => storeFile(core, slot, range, received));
  }
  const raw = received.toString('utf8');
  if (/\/oauth2(\/v2\.0)?\/token$/.test(pathname)) return await handleToken(core, raw, response);
  const asked = operationAt(request.method ?? '', /\/v3\/(.+)$/.exec(pathname)?.[1] ?? '');
  if (asked === null) return send(response, refuse(404, 'NotFound', 'There is nothing at this address.'));
  const body = asObject(parseJson(raw));
  const { operation, conversation, activity, member } = asked;
  const about = {
    operation: operation.name,
    conversation: conversation === '' ? null : conversation,
    activity: activity === '' ? null : activity,
    body,
  };
  await carryOutCall(core, about, response, () =>
    isAuthorized(core, request)
      ? operation.run({ core, conversation, activity, member, query: searchParams, body })
      : refusals.unauthorized(),
  );
}
