import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { asObject, type JsonObject, parseJson } from '../../wire/json.ts';
import { readBody } from '../../wire/read-body.ts';
import type { ApiCallRecord, Core } from '../core.ts';
import type { Failure } from '../wire/failure.ts';
import { respond } from '../world/respond.ts';
import { type Answer, callerOf, callMethod } from './call-method.ts';
import { refuse } from './method.ts';
import { type ApiRequest, readApiRequest } from './read-request.ts';
import { readUpload } from './read-upload.ts';

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function bare(status: number, error: string): Answer {
  return { status, headers: {}, body: refuse(error) };
}

type Planned = { kind: 'answer'; answer: Answer } | { kind: 'drop' };

/** A planned failure in place of (or, with `afterEffect`, after) the honest answer. */
async function fail(failure: Failure, carryOut: () => Promise<Answer>): Promise<Planned> {
  if ('delayMs' in failure) {
    await sleep(failure.delayMs);
    return { kind: 'answer', answer: await carryOut() };
  }
  if ('error' in failure) return { kind: 'answer', answer: bare(200, failure.error) };
  if (failure.afterEffect === true) await carryOut();
  if ('dropConnection' in failure) return { kind: 'drop' };
  const headers: Record<string, string> =
    failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
  const error = failure.status === 429 ? 'ratelimited' : 'internal_error';
  return { kind: 'answer', answer: { status: failure.status, headers, body: refuse(error) } };
}

async function handleCall(
  core: Core,
  name: string,
  request: ApiRequest,
  response: ServerResponse,
): Promise<void> {
  const { args } = request;
  const record: ApiCallRecord = {
    method: name,
    teamId: callerOf(core, request),
    args,
    at: core.now().toISOString(),
    answer: null,
  };
  core.calls.push(record);
  const carryOut = async () => await callMethod(core, name, request);
  const failure = core.failures.take(name);
  const planned: Planned =
    failure === null ? { kind: 'answer', answer: await carryOut() } : await fail(failure, carryOut);
  if (planned.kind === 'drop') {
    response.destroy();
    return;
  }
  record.answer = planned.answer.body;
  send(response, planned.answer);
}

/** An app's answer through a `response_url`: `ok` as text, or an error Slack's way. */
async function handleResponse(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const payload: JsonObject = asObject(parseJson((await readBody(request)).toString('utf8')));
  const redeemed = core.responseUrls.redeem(id);
  const teamId = redeemed.kind === 'open' ? redeemed.target.teamId : '';
  const record: ApiCallRecord = {
    method: 'response_url',
    teamId,
    args: payload,
    at: core.now().toISOString(),
    answer: null,
  };
  core.calls.push(record);
  const failure = core.failures.take('response_url');
  if (failure !== null && 'dropConnection' in failure) {
    response.destroy();
    return;
  }
  const error =
    redeemed.kind === 'refused' ? redeemed.error : respond(core, redeemed.target, payload, 'response_url');
  record.answer = error === null ? { ok: true } : refuse(error);
  if (error !== null) {
    send(response, bare(redeemed.kind === 'refused' ? 404 : 400, error));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.end('ok');
}

/** Step 2 of a file upload: the bytes. */
async function handleUpload(
  core: Core,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = core.world.files.get(id);
  const content = await readUpload(request);
  if (file === undefined || file.content !== null) {
    send(response, bare(404, 'file_not_found'));
    return;
  }
  file.content = content;
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.end(`OK - ${content.length}`);
}

/**
 * Answers whatever an app asks of Slack: `…/api/<method>`, `…/response/<id>` and `…/upload/<id>`, at any
 * path prefix. Anything else is 404.
 */
export async function handleApi(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const [, kind, name] = /\/(api|response|upload)\/([^/]+)$/.exec(path) ?? [];
  if (kind === undefined || name === undefined) return send(response, bare(404, 'not_found'));
  if (kind === 'response') return await handleResponse(core, name, request, response);
  if (kind === 'upload') return await handleUpload(core, name, request, response);
  const read = await readApiRequest(request);
  if (read === null) return send(response, bare(200, 'invalid_json'));
  return await handleCall(core, name, read, response);
}
