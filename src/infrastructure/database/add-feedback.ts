import type { AddResult, NewFeedback } from '../../features/feedback-intake/feedback-store.ts';
import { assertRecordable, type Recordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { createBatcher } from './batcher.ts';
import { type Feedback as FeedbackRow, Prisma } from './generated/client.ts';
import { newFeedbackRow } from './new-feedback-row.ts';
import type { Sql } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';

interface Addition {
  readonly row: FeedbackRow;
  readonly jobs: readonly Job[];
}

/** Enough for any burst that one process can take in while a batch commits. */
const largestBatch = 500;

/**
 * Adds feedback by group commit: while one batch is under way the next submissions gather, and then share one
 * statement, which is the transaction: rows and jobs, all or none. Each call is answered after that commit.
 */
export const createAddFeedback = ({ database, codec, jobs }: StoreDeps) => {
  const statement = insertStatement(jobs.insertFrom);

  const addMany = async (additions: readonly Addition[]): Promise<readonly AddResult[]> => {
    const rows = additions.map((addition) => addition.row);
    const queued = additions.flatMap((addition) =>
      jobs.asRows(addition.jobs).map((job) => ({ feedback: addition.row.id, ...job })),
    );
    const people = [...new Set(rows.map((row) => row.personId))];
    const values = [JSON.stringify(rows), people, JSON.stringify(queued)];
    const inserted = await database.query<{ id: string }>(statement, values, 'add-feedback');
    jobs.committed(additions.flatMap((addition) => addition.jobs));
    if (inserted.length === rows.length) return rows.map(() => ({ kind: 'added' }));

    const ids = new Set(inserted.map((row) => row.id));
    const explained = await explain(
      database,
      rows.filter((row) => !ids.has(row.id)),
    );
    return rows.map((row): AddResult => explained.get(row.id) ?? { kind: 'added' });
  };
  const add = createBatcher(addMany, largestBatch);

  return async (feedback: Recordable<NewFeedback>, newJobs: readonly Job[]): Promise<AddResult> => {
    assertRecordable(feedback);
    return add({ row: newFeedbackRow(codec, feedback), jobs: newJobs });
  };
};

const columns = Object.values(Prisma.FeedbackScalarFieldEnum);
/** What restricts a person restricts what they give later, too. */
const valueFor = (column: string): string =>
  column === 'restriction' ? 'held.restriction' : `f."${column}"`;

/**
 * `$1` rows, `$2` their people, `$3` their jobs. Rows without their receipt, and repeats, are passed over with
 * their jobs; ordered, so that two processes never deadlock. People are held against erasure first: one who is
 * being erased is passed over too, and takes nobody else's row of the batch along.
 */
const insertStatement = (insertJobsFrom: (relation: string) => string): string => `
  WITH held AS MATERIALIZED (
    SELECT id, restriction, "auditSubject" FROM "Person" WHERE id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE
  ), added AS (
    INSERT INTO "Feedback" (${columns.map((column) => `"${column}"`).join(', ')})
    SELECT ${columns.map(valueFor).join(', ')} FROM json_populate_recordset(NULL::"Feedback", $1::text::json) f
      JOIN held ON held.id = f."personId"
      JOIN "NoticeReceipt" r
        ON r.id = f."noticeReceiptId" AND r."personId" = f."personId" AND r."pressedAt" = f."noticePressedAt"
     ORDER BY f."dedupeKey"
    ON CONFLICT DO NOTHING
    RETURNING id, "personId", "createdAt"
  ), entered AS (
    INSERT INTO "AuditInbox" (event, subject, amount, at)
    SELECT 'feedback-recorded', held."auditSubject", 1, added."createdAt"
      FROM added JOIN held ON held.id = added."personId"
  ), job AS (
    SELECT j.name, j.data
      FROM json_to_recordset($3::text::json) AS j (feedback uuid, name text, data jsonb)
      JOIN added ON added.id = j.feedback
  ), queued AS (
    ${insertJobsFrom('job')}
  )
  SELECT id::text AS id FROM added`;

/** Why rows were passed over. */
const explain = async (sql: Sql, left: readonly FeedbackRow[]): Promise<Map<string, AddResult>> => {
  const existing = await sql.query<Pick<FeedbackRow, 'id' | 'reference' | 'dedupeKey'>>(
    'SELECT id, reference, "dedupeKey" FROM "Feedback" WHERE "dedupeKey" = ANY($1::text[]) OR reference = ANY($2::text[])',
    [left.map((row) => row.dedupeKey), left.map((row) => row.reference)],
  );
  const byKey = new Map(existing.map((row) => [row.dedupeKey, row]));
  const references = new Set(existing.map((row) => row.reference));
  const why = (row: FeedbackRow): AddResult => {
    const same = byKey.get(row.dedupeKey);
    if (same !== undefined)
      return { kind: 'already', id: idFrom(same.id), reference: idFrom(same.reference) };
    return references.has(row.reference) ? { kind: 'reference-taken' } : { kind: 'receipt-gone' };
  };
  return new Map(left.map((row) => [row.id, why(row)]));
};
