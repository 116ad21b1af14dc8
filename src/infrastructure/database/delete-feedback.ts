import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { JobSink } from './job-sink.ts';
import { removePosts } from './remove-copies.ts';
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
  const { posts, removals } = await removePosts(tx, { feedback: ids }, at, newRemovalId, jobFor);
  const messages = (await sql.query<{ id: string }>(deleteBelow, [ids])).map(({ id }) => id);
  await jobs.forget(sql, [...ids, ...messages, ...posts]);
  await sql.query('DELETE FROM "Feedback" WHERE id = ANY($1::text[]::uuid[])', [ids]);
  return { messages: messages.length, removals };
};

/**
 * What hangs on items, taken in one go rather than row by row when they are. The ledger outlives a feedback only by
 * mistake: its rows would lose what they are about. Without its item a request would be about all that is theirs.
 */
const deleteBelow = `
  WITH ledger AS (
    DELETE FROM "Disclosure" WHERE "feedbackId" = ANY($1::text[]::uuid[])
  ), request AS (
    UPDATE "RightsRequest" SET restriction = NULL WHERE "feedbackId" = ANY($1::text[]::uuid[])
  )
  DELETE FROM "FollowUpMessage" WHERE "feedbackId" = ANY($1::text[]::uuid[]) RETURNING id::text AS id`;
