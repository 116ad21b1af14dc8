import { type AuditRow, genesis, type Link } from '../crypto/audit-chain.ts';
import type { Sql } from './sql.ts';

/** Any number will do, as long as every Lytt uses the same one. One sealer at a time, and nobody else waits for it. */
export const sealerLock = 5_159_881;

/**
 * Moves what has been committed to the inbox to the end of the chain, in one transaction: number, and a hash made of
 * the one before. What other transactions commit meanwhile comes with the next batch.
 * @returns how many; fewer than `limit` when nothing waits any more
 */
export const sealBatch = async (sql: Sql, link: Link, limit: number): Promise<number> => {
  await sql.query('SELECT pg_advisory_xact_lock($1)', [sealerLock]);
  await sql.query(`SELECT set_config('lytt.audit', 'seal', true)`);
  const waiting = await sql.query<Omit<AuditRow, 'seq'>>(
    `WITH taken AS (
       DELETE FROM "AuditInbox" WHERE id IN (SELECT id FROM "AuditInbox" ORDER BY id LIMIT $1) RETURNING *
     )
     SELECT event, reason, subject::text AS subject, amount, copies,
            (extract(epoch FROM at) * 1000)::float8 AS at
       FROM taken ORDER BY id`,
    [limit],
  );
  if (waiting.length === 0) return 0;
  const [last] = await sql.query<{ seq: number; hash: string }>(
    'SELECT seq::float8 AS seq, hash FROM "AuditEvent" ORDER BY seq DESC LIMIT 1',
  );
  let { seq, hash } = last ?? { seq: 0, hash: genesis };
  const rows = waiting.map((row) => {
    seq += 1;
    hash = link(hash, { ...row, seq });
    return { ...row, seq, hash };
  });
  await sql.query(
    `INSERT INTO "AuditEvent" (seq, event, reason, subject, amount, copies, at, hash)
     SELECT e.seq, e.event, e.reason, e.subject, e.amount, e.copies, to_timestamp(e.at / 1000.0), e.hash
       FROM json_to_recordset($1::text::json)
              AS e (seq bigint, event text, reason text, subject uuid, amount int, copies int, at bigint, hash text)`,
    [JSON.stringify(rows)],
  );
  return rows.length;
};
