import type { AddResult, NewFeedback } from '../../features/feedback-intake/feedback-store.ts';
import { assertRecordable, type Recordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { createBatcher } from './batcher.ts';
import { customerColumns } from './customer-columns.ts';
import type { Feedback as FeedbackRow } from './generated/client.ts';
import { sealedFields } from './sealed-fields.ts';
import type { Sql } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';

interface Addition {
  readonly row: FeedbackRow;
  readonly jobs: readonly Job[];
}

/** Enough for any burst that one process can take in while a transaction commits. */
const largestBatch = 500;

/**
 * Adds feedback by group commit: while one transaction is under way the next submissions gather, and then
 * share one. Each call is answered only after the commit that holds its row and its jobs.
 */
export const createAddFeedback = ({ database, codec, jobs }: StoreDeps) => {
  const addMany = async (additions: readonly Addition[]): Promise<readonly AddResult[]> => {
    let queued: readonly Job[] = [];
    const results = await database.transaction(async (sql) => {
      const inserted = await insertRows(sql, additions);
      queued = additions.filter(({ row }) => inserted.has(row.id)).flatMap((addition) => addition.jobs);
      await jobs.enqueue(sql, queued);
      const left = additions.filter(({ row }) => !inserted.has(row.id));
      const explained = left.length === 0 ? new Map() : await explain(sql, left);
      return additions.map(({ row }): AddResult => explained.get(row.id) ?? { kind: 'added' });
    });
    jobs.committed(queued);
    return results;
  };
  const add = createBatcher(addMany, largestBatch);

  return async (feedback: Recordable<NewFeedback>, newJobs: readonly Job[]): Promise<AddResult> => {
    assertRecordable(feedback);
    return add({ row: toRow(codec, feedback), jobs: newJobs });
  };
};

/**
 * Rows without their receipt, and repeats, are passed over; ordered, so that two processes never deadlock.
 * People are held against erasure first: one who is being erased is passed over too, and takes nobody else's
 * row of the batch along.
 */
const insertRows = async (sql: Sql, additions: readonly Addition[]): Promise<ReadonlySet<string>> => {
  const rows = await sql.query<{ id: string }>(
    `WITH held AS MATERIALIZED
       (SELECT id FROM "Person" WHERE id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE)
     INSERT INTO "Feedback"
     SELECT f.* FROM json_populate_recordset(NULL::"Feedback", $1::text::json) f
       JOIN held ON held.id = f."personId"
       JOIN "NoticeReceipt" r
         ON r.id = f."noticeReceiptId" AND r."personId" = f."personId" AND r."pressedAt" = f."noticePressedAt"
      ORDER BY f."dedupeKey"
     ON CONFLICT DO NOTHING
     RETURNING id`,
    [
      JSON.stringify(additions.map((addition) => addition.row)),
      [...new Set(additions.map((addition) => addition.row.personId))],
    ],
  );
  return new Set(rows.map((row) => row.id));
};

/** Why rows were passed over. */
const explain = async (sql: Sql, left: readonly Addition[]): Promise<Map<string, AddResult>> => {
  const existing = await sql.query<Pick<FeedbackRow, 'id' | 'reference' | 'dedupeKey'>>(
    'SELECT id, reference, "dedupeKey" FROM "Feedback" WHERE "dedupeKey" = ANY($1::text[]) OR reference = ANY($2::text[])',
    [left.map(({ row }) => row.dedupeKey), left.map(({ row }) => row.reference)],
  );
  const byKey = new Map(existing.map((row) => [row.dedupeKey, row]));
  const references = new Set(existing.map((row) => row.reference));
  const why = ({ row }: Addition): AddResult => {
    const same = byKey.get(row.dedupeKey);
    if (same !== undefined)
      return { kind: 'already', id: idFrom(same.id), reference: idFrom(same.reference) };
    return references.has(row.reference) ? { kind: 'reference-taken' } : { kind: 'receipt-gone' };
  };
  return new Map(left.map((addition) => [addition.row.id, why(addition)]));
};

const toRow = (codec: FieldCodec, { value, receipt }: Recordable<NewFeedback>): FeedbackRow => {
  const fields = sealedFields(codec, 'Feedback', value.id);
  return {
    id: value.id,
    reference: value.reference,
    revision: 1,
    personId: receipt.personId,
    noticeReceiptId: receipt.id,
    noticePressedAt: receipt.pressedAt,
    platform: value.platform,
    workspaceId: value.workspaceId,
    status: 'received',
    text: fields.seal('text', value.text),
    kind: value.kind,
    applicationId: value.applicationId,
    applicationVersion: value.applicationVersion,
    ...customerColumns(value.customer),
    surface: value.surface,
    language: value.language,
    writtenAt: value.writtenAt,
    createdAt: value.createdAt,
    deleteAfter: value.deleteAfter,
    dedupeKey: value.dedupeKey,
    originalKey: value.original?.key ?? null,
    original: fields.sealAddress('original', value.original?.address ?? null),
    assignee: null,
    closingMessageId: null,
    authorOutcome: null,
    authorReason: null,
  };
};
