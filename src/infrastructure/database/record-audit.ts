import type { AuditEntry } from '../../shared/audit-event.ts';
import type { Sql } from './sql.ts';

/**
 * Enters events in the audit trail, in the transaction of what they tell of; it waits for nobody. The number and the
 * hash come later, when the sealer takes what has been committed, so that transactions need not queue for the end of
 * one chain.
 */
export const recordAudit = async (sql: Sql, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const rows = entries.map(({ event, reason = null, personId = null, amount = 0, copies = 0, at }) => ({
    ...{ event, reason, person: personId, amount, copies, at },
  }));
  await sql.query(
    `INSERT INTO "AuditInbox" (event, reason, subject, amount, copies, at)
     SELECT e.event, e.reason, p."auditSubject", e.amount, e.copies, e.at
       FROM ROWS FROM (json_to_recordset($1::text::json)
              AS (event text, reason text, person uuid, amount int, copies int, at timestamptz))
              WITH ORDINALITY AS e (event, reason, person, amount, copies, at, place)
       LEFT JOIN "Person" p ON p.id = e.person
      ORDER BY e.place`,
    [JSON.stringify(rows)],
  );
};
