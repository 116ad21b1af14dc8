import type { AuditReason } from '../../shared/audit-event.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { type CopyRemoval, deleteFeedback } from './delete-feedback.ts';
import { forgetWhose } from './forget-whose.ts';
import type { JobSink } from './job-sink.ts';
import { recordAudit } from './record-audit.ts';
import { removeExports } from './remove-exports.ts';
import { type Sql, sqlOf } from './sql.ts';
import type { Transaction } from './transaction.ts';

/**
 * Deletes people and everything below them: the one erasure, whether they asked for it or their date has come.
 * The caller has locked their rows whole, and queues the jobs that come back.
 */
export const erasePeople = async (
  tx: Transaction,
  jobs: Pick<JobSink, 'forget'>,
  people: readonly string[],
  removal: CopyRemoval & { readonly reason: AuditReason },
): Promise<{
  readonly feedback: number;
  readonly messages: number;
  readonly copies: number;
  /** They take copies and files away, and show on requests' cards that nothing is left to decide. */
  readonly jobs: readonly Job[];
}> => {
  const sql = sqlOf(tx);
  const idsIn = async (table: 'Feedback' | 'PendingSave' | 'RightsRequest') => {
    const rows = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "${table}" WHERE "personId" = ANY($1::text[]::uuid[])`,
      [people],
    );
    return rows.map((row) => row.id);
  };
  const feedback = await idsIn('Feedback');
  await jobs.forget(sql, [...people, ...(await idsIn('PendingSave'))]);
  const closed = await closeRequests(sql, people, removal.at);
  await jobs.forget(sql, await idsIn('RightsRequest'));
  await forgetWhose(sql, { people });
  const exports = await removeExports(sql, jobs, { people }, removal.at);
  const { messages, removals } = await deleteFeedback(tx, jobs, feedback, removal);
  await recordAudit(
    sql,
    people.map((personId) => ({ event: 'person-erased', reason: removal.reason, personId, at: removal.at })),
  );
  await sql.query('DELETE FROM "Person" WHERE id = ANY($1::text[]::uuid[])', [people]);
  return {
    feedback: feedback.length,
    messages,
    copies: removals.length,
    jobs: [...removals, ...exports, ...closed],
  };
};

/**
 * With everything gone there is nothing left to decide about.
 * @returns the jobs that show it on their cards
 */
const closeRequests = async (sql: Sql, people: readonly string[], at: Date): Promise<readonly Job[]> => {
  const rows = await sql.query<{ id: string }>(
    `UPDATE "RightsRequest" SET state = 'fulfilled', "decidedAt" = $2::timestamptz
      WHERE "personId" = ANY($1::text[]::uuid[]) AND state IN ('open', 'unverified')
      RETURNING id::text AS id`,
    [people, at],
  );
  return rows.map(({ id }) => ({ name: 'post-request', payload: { requestId: idFrom(id) } }));
};
