import type { IncomingMessage } from 'node:http';
import { isObject, type Json, type JsonObject, parseJson } from '../../wire/json.ts';
import { readBody } from '../../wire/read-body.ts';

/** The arguments of a call, and the token that stood in the header, the query or the body. */
export type ApiRequest = { args: JsonObject; token: string | null };

/** Arguments that carry JSON also when they travel in a form. */
const structured = new Set(['blocks', 'attachments', 'view', 'metadata', 'files']);

function fromForm(form: URLSearchParams): JsonObject {
  const args: JsonObject = {};
  for (const [name, value] of form) args[name] = value;
  return args;
}

function unpacked(args: JsonObject): JsonObject {
  const entries = Object.entries(args).map(([name, value]): [string, Json] => {
    if (!structured.has(name) || typeof value !== 'string') return [name, value];
    return [name, parseJson(value) ?? value];
  });
  return Object.fromEntries(entries);
}

/** Reads a Web API request in any of the forms Slack takes; null when the JSON body is no object. */
export async function readApiRequest(request: IncomingMessage): Promise<ApiRequest | null> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = (await readBody(request)).toString('utf8');
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  const parsed = isJson && body !== '' ? parseJson(body) : fromForm(new URLSearchParams(body));
  if (!isObject(parsed)) return null;
  const { token, ...args } = { ...fromForm(url.searchParams), ...parsed };
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return { args: unpacked(args), token: bearer ?? (typeof token === 'string' ? token : null) };
}
