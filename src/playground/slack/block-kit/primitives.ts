import { isObject, type JsonObject } from '../../wire/json.ts';
import { at, type Place, type ProblemCode, report } from './report.ts';

type StringRule = { max: number; min?: number; required?: boolean; code?: ProblemCode };

/** A string within its bounds. Counted in UTF-16 units: never more lenient than Slack's characters. */
export function checkString(place: Place, value: unknown, rule: StringRule): void {
  if (value === undefined || value === null) {
    if (rule.required === true) report(place, 'is missing', rule.code);
    return;
  }
  if (typeof value !== 'string') {
    report(place, 'must be a string', rule.code);
    return;
  }
  const min = rule.min ?? 1;
  if (value.length < min)
    report(place, `must have at least ${min} character${min === 1 ? '' : 's'}`, rule.code);
  if (value.length > rule.max) {
    report(place, `has ${value.length} characters; Slack takes at most ${rule.max}`, rule.code);
  }
}

type ListRule = { max: number; min?: number };

/** The objects of a list within its bounds; what is not an object is reported and left out. */
export function checkList(place: Place, value: unknown, rule: ListRule): [Place, JsonObject][] {
  if (!Array.isArray(value)) {
    report(place, value === undefined ? 'is missing' : 'must be a list');
    return [];
  }
  const min = rule.min ?? 1;
  if (value.length < min) report(place, `must have at least ${min} item${min === 1 ? '' : 's'}`);
  if (value.length > rule.max) report(place, `has ${value.length} items; Slack takes at most ${rule.max}`);
  const found: [Place, JsonObject][] = [];
  for (const [index, item] of value.entries()) {
    const itemPlace = at(place, index);
    if (isObject(item)) found.push([itemPlace, item]);
    else report(itemPlace, 'must be an object');
  }
  return found;
}

/** Slack refuses fields it does not know ("invalid additional property"). */
export function checkKeys(place: Place, value: JsonObject, known: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(at(place, key), 'is not a field Slack knows here');
  }
}

export function checkBoolean(place: Place, value: unknown): void {
  if (value !== undefined && typeof value !== 'boolean') report(place, 'must be true or false');
}

export function checkOneOf(place: Place, value: unknown, allowed: readonly string[]): void {
  if (value !== undefined && !(typeof value === 'string' && allowed.includes(value))) {
    report(place, `must be one of ${allowed.join(', ')}`);
  }
}

type WholeRule = { min: number; max: number };

export function checkWhole(place: Place, value: unknown, rule: WholeRule): void {
  if (value === undefined) return;
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= rule.min && value <= rule.max;
  if (!fits) report(place, `must be a whole number from ${rule.min} to ${rule.max}`);
}

export function checkUrl(place: Place, value: unknown, max: number): void {
  checkString(place, value, { max });
  if (typeof value === 'string' && !URL.canParse(value)) report(place, 'must be a URL');
}
