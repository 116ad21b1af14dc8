import type { Job } from '../../shared/jobs.ts';
import { type CopyRemoval, deleteFeedback } from './delete-feedback.ts';
import type { JobSink } from './job-sink.ts';
import { sqlOf } from './sql.ts';
import type { Transaction } from './transaction.ts';

/**
 * Deletes people and everything below them: the one erasure, whether they asked for it or their date has come.
 * The caller has locked their rows whole, and queues the jobs that come back.
 */
export const erasePeople = async (
  tx: Transaction,
  jobs: Pick<JobSink, 'forget'>,
  people: readonly string[],
  removal: CopyRemoval,
): Promise<{
  readonly feedback: number;
  readonly messages: number;
  readonly removals: readonly Job[];
}> => {
  const sql = sqlOf(tx);
  const idsIn = async (table: 'Feedback' | 'PendingSave') => {
    const rows = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "${table}" WHERE "personId" = ANY($1::text[]::uuid[])`,
      [people],
    );
    return rows.map((row) => row.id);
  };
  const feedback = await idsIn('Feedback');
  await jobs.forget(sql, [...people, ...(await idsIn('PendingSave'))]);
  const { messages, removals } = await deleteFeedback(tx, jobs, feedback, removal);
  await sql.query('DELETE FROM "Person" WHERE id = ANY($1::text[]::uuid[])', [people]);
  return { feedback: feedback.length, messages, removals };
};
