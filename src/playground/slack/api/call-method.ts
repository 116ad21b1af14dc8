import type { JsonObject } from '../../wire/json.ts';
import type { Core } from '../core.ts';
import { type Authorized, authorize } from './authorize.ts';
import { lacksScope, ok, refuse, stringArg } from './method.ts';
import { methods } from './methods.ts';
import { oauthAccess } from './oauth-access.ts';
import type { ApiRequest } from './read-request.ts';

export type Answer = { status: number; headers: Record<string, string>; body: JsonObject };

function plain(body: JsonObject): Answer {
  return { status: 200, headers: {}, body };
}

function rateLimited(retryAfter: number): Answer {
  return { status: 429, headers: { 'retry-after': String(retryAfter) }, body: refuse('ratelimited') };
}

type Permitted = Extract<Authorized, { kind: 'authorized' }>;

async function runMethod(
  core: Core,
  name: string,
  { team, installation }: Permitted,
  args: JsonObject,
): Promise<Answer> {
  const method = methods.get(name);
  if (method === undefined) return plain(refuse('unknown_method'));
  const wait = core.rateLimits.check(name, team.id, stringArg(args, 'channel'));
  if (wait !== null) return rateLimited(wait);
  const call = { core, team, installation, args };
  const lacking = method.scope === undefined ? null : lacksScope(call, method.scope);
  const body = lacking ?? (await method.run(call));
  const headers = {
    'x-oauth-scopes': [...installation.scopes].join(','),
    ...(method.scope === undefined ? {} : { 'x-accepted-oauth-scopes': method.scope }),
  };
  return { status: 200, headers, body };
}

/** Whose call this is, for the log; empty when the token is unknown. */
export function callerOf(core: Core, request: ApiRequest): string {
  const authorized = authorize(core.world, request.token);
  return authorized.kind === 'authorized' ? authorized.team.id : authorized.teamId;
}

/** Carries out one Web API call from token to answer. */
export async function callMethod(core: Core, name: string, request: ApiRequest): Promise<Answer> {
  if (name === 'api.test') return plain(ok({ args: request.args }));
  if (name === 'oauth.v2.access') return plain(oauthAccess(core, request.args));
  const authorized = authorize(core.world, request.token);
  if (authorized.kind === 'refused') {
    return plain(methods.has(name) ? authorized.answer : refuse('unknown_method'));
  }
  return await runMethod(core, name, authorized, request.args);
}
