import {
  type ChainFault,
  followChain,
  genesis,
  type Head,
  type Link,
  type SealedRow,
} from '../crypto/audit-chain.ts';
import type { Database } from './database.ts';
import { recordAudit } from './record-audit.ts';
import { sealBatch, sealerLock } from './seal-audit.ts';
import type { Sql } from './sql.ts';

export type AuditVerdict =
  | { readonly kind: 'whole'; readonly first: number; readonly head: Head }
  | ChainFault
  /** The chain ends before the head that was kept elsewhere. */
  | { readonly kind: 'cut-off'; readonly head: Head }
  /** The head that was kept elsewhere is older than what is still here. */
  | { readonly kind: 'head-too-old'; readonly first: number };

export interface AuditStore {
  /** Gives what waits its number and hash, batch by batch, until nothing waits. @returns how many */
  seal(): Promise<number>;
  /** Follows the whole chain. `expected`: a head that was kept elsewhere; the chain has to go through it. */
  verify(expected: Head | null): Promise<AuditVerdict>;
  /** Drops rows from the beginning that are older than `before`, and enters how far. @returns how many */
  trim(before: Date, now: Date): Promise<number>;
}

const batch = 2_000;

export const createAuditStore = (database: Database, link: Link): AuditStore => ({
  seal: async () => {
    let sealed = 0;
    for (;;) {
      const count = await database.transaction((sql) => sealBatch(sql, link, batch));
      sealed += count;
      if (count < batch) return sealed;
    }
  },
  verify: (expected) => verify(database, link, expected),
  trim: (before, now) => database.transaction((sql) => trim(sql, before, now)),
});

const verify = async (sql: Sql, link: Link, expected: Head | null): Promise<AuditVerdict> => {
  const [first] = await rowsAfter(sql, 0, 1);
  // Where rows were dropped, the first that is left is what the next is held to.
  const start: Head = first === undefined || first.seq === 1 ? { seq: 0, hash: genesis } : first;
  let head = start;
  let droppedTo = 0;
  let met = expected?.seq === start.seq ? start.hash : null;
  for (;;) {
    const rows = await rowsAfter(sql, head.seq, batch);
    const next = followChain(link, head, rows);
    if ('kind' in next) return next;
    head = next;
    for (const row of rows) {
      if (row.event === 'trail-trimmed') droppedTo = Math.max(droppedTo, row.amount);
      if (row.seq === expected?.seq) met = row.hash;
    }
    if (rows.length < batch) break;
  }
  // Rows may be gone from the beginning only as far as the trail itself says.
  if (start.seq > 0 && droppedTo !== start.seq - 1) return { kind: 'missing', seq: start.seq - 1 };
  const firstSeq = first?.seq ?? 0;
  if (expected === null || met === expected.hash) return { kind: 'whole', first: firstSeq, head };
  if (expected.seq > head.seq) return { kind: 'cut-off', head };
  if (expected.seq < firstSeq) return { kind: 'head-too-old', first: firstSeq };
  return { kind: 'changed', seq: expected.seq };
};

const rowsAfter = (sql: Sql, seq: number, limit: number): Promise<SealedRow[]> =>
  sql.query<SealedRow>(
    `SELECT seq::float8 AS seq, event, reason, subject::text AS subject, amount, copies,
            (extract(epoch FROM at) * 1000)::float8 AS at, hash
       FROM "AuditEvent" WHERE seq > $1::bigint ORDER BY seq LIMIT $2`,
    [seq, limit],
  );

const trim = async (sql: Sql, before: Date, now: Date): Promise<number> => {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [sealerLock]);
  // The newest of what is too old stays: the next row's hash is made of it.
  const [base] = await sql.query<{ seq: number | null }>(
    `SELECT coalesce((SELECT seq FROM "AuditEvent" WHERE at >= $1::timestamptz ORDER BY seq LIMIT 1) - 1,
                     (SELECT max(seq) FROM "AuditEvent"))::float8 AS seq`,
    [before],
  );
  await sql.query(`SELECT set_config('lytt.audit', 'trim', true)`);
  const gone = await sql.query('DELETE FROM "AuditEvent" WHERE seq < $1::bigint RETURNING 1 AS one', [
    base?.seq ?? 0,
  ]);
  if (gone.length === 0) return 0;
  const entry = {
    event: 'trail-trimmed',
    reason: 'date-came',
    amount: (base?.seq ?? 1) - 1,
    at: now,
  } as const;
  await recordAudit(sql, [entry]);
  return gone.length;
};
