import type { JsonObject } from '../../wire/json.ts';
import type { Problem } from '../block-kit/report.ts';
import type { Core } from '../core.ts';
import type { Installation, Team } from '../world/world.ts';

/** One call whose token is known and good. */
export type ApiCall = { core: Core; team: Team; installation: Installation; args: JsonObject };

export type ApiMethod = {
  /** The bot scope the token must have, where it does not depend on the arguments. */
  scope?: string;
  run: (call: ApiCall) => JsonObject | Promise<JsonObject>;
};

export function ok(fields: JsonObject = {}): JsonObject {
  return { ok: true, ...fields };
}

/** Slack answers refusals with status 200 and `ok: false`. */
export function refuse(error: string, fields: JsonObject = {}): JsonObject {
  return { ok: false, error, ...fields };
}

export function missingArgument(name: string): JsonObject {
  const messages = [`[ERROR] missing required field: ${name}`];
  return refuse('invalid_arguments', { response_metadata: { messages } });
}

/** The refusal for a scope the token lacks; null when it has it. */
export function lacksScope(call: Pick<ApiCall, 'installation'>, needed: string): JsonObject | null {
  const { scopes } = call.installation;
  return scopes.has(needed) ? null : refuse('missing_scope', { needed, provided: [...scopes].join(',') });
}

/** The refusal for what the limits checker found, with the list a person can read. */
export function refuseProblems(error: string, problems: Problem[]): JsonObject {
  const sentences = problems.map((problem) => problem.sentence);
  const messages = sentences.map((sentence) => `[ERROR] ${sentence}`);
  return refuse(error, { errors: sentences, response_metadata: { messages } });
}

export function stringArg(args: JsonObject, name: string): string | null {
  const value = args[name];
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** Form bodies carry `true` and `1` as text. */
export function flagArg(args: JsonObject, name: string): boolean {
  const value = args[name];
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** A whole number within bounds, `fallback` when absent, null when it is none. */
export function countArg(args: JsonObject, name: string, fallback: number, max: number): number | null {
  const value = args[name];
  if (value === undefined || value === '') return fallback;
  const count = Number(value);
  return Number.isInteger(count) && count >= 1 ? Math.min(count, max) : null;
}
