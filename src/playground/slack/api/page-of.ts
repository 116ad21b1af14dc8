import type { JsonObject } from '../../wire/json.ts';
import { countArg, stringArg } from './method.ts';

export type Page<T> = { kind: 'page'; items: T[]; nextCursor: string } | { kind: 'refused'; error: string };

type PageRule = { fallback: number; max: number };

/** One page of a list by Slack's `cursor` and `limit`; `nextCursor` is empty on the last one. */
export function pageOf<T>(all: T[], args: JsonObject, rule: PageRule): Page<T> {
  const limit = countArg(args, 'limit', rule.fallback, rule.max);
  if (limit === null) return { kind: 'refused', error: 'invalid_limit' };
  const cursor = stringArg(args, 'cursor');
  const start =
    cursor === null ? 0 : Number(/^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]);
  if (!Number.isInteger(start) || start > all.length) return { kind: 'refused', error: 'invalid_cursor' };
  const end = start + limit;
  const nextCursor = end < all.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { kind: 'page', items: all.slice(start, end), nextCursor };
}
