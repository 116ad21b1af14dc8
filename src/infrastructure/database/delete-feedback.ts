import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { JobSink } from './job-sink.ts';
import { removeCopies } from './remove-copies.ts';
import { sqlOf } from './sql.ts';
import type { Transaction } from './transaction.ts';

/** How copies in channels are taken away. */
export interface CopyRemoval {
  readonly at: Date;
  readonly newRemovalId: () => RemovalId;
  readonly jobFor: (removal: RemovalId) => Job;
}

/**
 * Deletes feedback with its messages, cards, ledger rows and queued jobs; what stands in channels becomes
 * removals. The caller holds the people it belongs to, and queues the jobs that come back.
 */
export const deleteFeedback = async (
  tx: Transaction,
  jobs: Pick<JobSink, 'forget'>,
  ids: readonly string[],
  { at, newRemovalId, jobFor }: CopyRemoval,
): Promise<{ readonly messages: number; readonly removals: readonly Job[] }> => {
  const sql = sqlOf(tx);
  const idsOf = async (table: 'FollowUpMessage' | 'Post') => {
    const rows = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "${table}" WHERE "feedbackId" = ANY($1::text[]::uuid[])`,
      [ids],
    );
    return rows.map((row) => row.id);
  };
  const messages = await idsOf('FollowUpMessage');
  const posts = await idsOf('Post');
  const removals = await removeCopies(tx, posts, at, newRemovalId, jobFor);
  await jobs.forget(sql, [...ids, ...messages, ...posts]);
  // The ledger outlives a feedback only by mistake: its rows would lose what they are about.
  await sql.query('DELETE FROM "Disclosure" WHERE "feedbackId" = ANY($1::text[]::uuid[])', [ids]);
  // Without its item a request would be about all that is theirs.
  await sql.query(
    'UPDATE "RightsRequest" SET restriction = NULL WHERE "feedbackId" = ANY($1::text[]::uuid[])',
    [ids],
  );
  await sql.query('DELETE FROM "Feedback" WHERE id = ANY($1::text[]::uuid[])', [ids]);
  return { messages: messages.length, removals };
};
