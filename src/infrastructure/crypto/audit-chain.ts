import { createHmac } from 'node:crypto';
import type { AuditEventName, AuditReason } from '../../shared/audit-event.ts';
import { lengthPrefixed } from './length-prefixed.ts';

/** One row of the audit trail, as it is hashed: columns as text, the time in milliseconds since 1970. */
export interface AuditRow {
  readonly seq: number;
  readonly event: AuditEventName | string;
  readonly reason: AuditReason | string | null;
  readonly subject: string | null;
  readonly amount: number;
  readonly copies: number;
  readonly at: number;
}

export interface SealedRow extends AuditRow {
  readonly hash: string;
}

/** Before the first row. */
export const genesis = '0'.repeat(64);

/** Makes the hash of a row from the one before: HMAC-SHA-256, so that only who has the keys can make a chain. */
export type Link = (previous: string, row: AuditRow) => string;

/** Under the index key, in a domain of its own: it stays the same when master keys are rotated. */
export const createLink =
  (indexKey: Uint8Array): Link =>
  (previous, { seq, event, reason, subject, amount, copies, at }) =>
    createHmac('sha256', indexKey)
      .update(
        lengthPrefixed([
          ...['audit', previous, String(seq), event, reason ?? '', subject ?? ''],
          ...[String(amount), String(copies), String(at)],
        ]),
      )
      .digest('hex');

/** What is wrong with a chain, and where. */
export type ChainFault =
  /** Its hash is not made of it and the one before: it, or its place, was changed. */
  | { readonly kind: 'changed'; readonly seq: number }
  /** A number is missing before it. */
  | { readonly kind: 'missing'; readonly seq: number };

/** Where a chain has come to. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Goes on along a chain from a place that is known to be right. @returns the new place, or the first fault */
export const followChain = (link: Link, from: Head, rows: readonly SealedRow[]): Head | ChainFault => {
  let head = from;
  for (const row of rows) {
    if (row.seq !== head.seq + 1) return { kind: 'missing', seq: head.seq + 1 };
    if (row.hash !== link(head.hash, row)) return { kind: 'changed', seq: row.seq };
    head = { seq: row.seq, hash: row.hash };
  }
  return head;
};

/** A head as the operator keeps it: `1234:<hash>`. */
export const headText = ({ seq, hash }: Head): string => `${seq}:${hash}`;

/** @returns null when the text is no head */
export const parseHead = (text: string): Head | null => {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return seq === undefined || hash === undefined ? null : { seq: Number(seq), hash };
};
