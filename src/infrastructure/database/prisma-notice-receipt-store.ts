import type {
  NewReceipt,
  NoticeReceipt,
  NoticeReceiptStore,
} from '../../features/privacy-notice/notice-receipt-store.ts';
import type { NoticeVersion } from '../../features/privacy-notice/notice-version.ts';
import { idFrom, type PersonRef } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { createBatcher } from './batcher.ts';
import { oneOf } from './one-of.ts';
import { recordAudit } from './record-audit.ts';
import { sealedFields } from './sealed-fields.ts';
import type { Sql } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';

interface ReceiptRow {
  readonly id: string;
  readonly personId: string;
  readonly version: string;
  readonly pressedAt: Date;
  readonly ref: string;
  readonly language: string;
}

const selectReceipts = `
  SELECT r.id, r."personId", r.version, r."pressedAt", p.ref, p.language
    FROM "NoticeReceipt" r JOIN "Person" p ON p.id = r."personId"
   WHERE (p.ref, r.version) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

interface Question {
  readonly ref: PersonRef;
  readonly version: NoticeVersion;
}

/** Receipts in plain SQL: the look-up is the intake's hottest query, and concurrent look-ups share one. */
export const createNoticeReceiptStore = ({ database, codec }: StoreDeps): NoticeReceiptStore => {
  const findMany = async (
    sql: Sql,
    questions: readonly Question[],
  ): Promise<readonly (NoticeReceipt | null)[]> => {
    const values = [questions.map((question) => question.ref), questions.map((question) => question.version)];
    const rows = await sql.query<ReceiptRow>(selectReceipts, values, 'find-receipts');
    const found = new Map(rows.map((row) => [`${row.ref} ${row.version}`, toReceipt(row)]));
    return questions.map((question) => found.get(`${question.ref} ${question.version}`) ?? null);
  };
  const find = createBatcher((questions: readonly Question[]) => findMany(database, questions), 500);

  return {
    find: (ref, version) => find({ ref, version }),
    write: (receipt) =>
      database.transaction(async (sql) => {
        const personId = await insertPerson(sql, receipt, sealedFields(codec, 'Person', receipt.personId));
        const added = await sql.query(
          `INSERT INTO "NoticeReceipt" (id, "personId", version, "pressedAt", surface, "deleteAfter")
           VALUES ($1::uuid, $2::uuid, $3, $4::timestamptz, $5, $6::timestamptz)
           ON CONFLICT ("personId", version) DO NOTHING RETURNING 1 AS one`,
          [receipt.id, personId, receipt.version, receipt.pressedAt, receipt.surface, receipt.deleteAfter],
        );
        const entry = { event: 'notice-pressed', personId, at: receipt.pressedAt } as const;
        if (added.length > 0) await recordAudit(sql, [entry]);
        const [written] = await findMany(sql, [receipt]);
        if (!written) throw new TypeError('the receipt was not written');
        return written;
      }),
  };
};

/** Adds the person, or keeps the one there is (for as long as this receipt too); either way holds the row. */
const insertPerson = async (
  sql: Sql,
  receipt: NewReceipt,
  fields: { seal(column: 'userId' | 'conversation', text: string | null): string | null },
): Promise<string | undefined> => {
  const rows = await sql.query<{ id: string }>(
    `INSERT INTO "Person" (id, ref, platform, "workspaceId", "userId", conversation, language, "createdAt", "deleteAfter")
     VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9::timestamptz)
     ON CONFLICT (ref) DO UPDATE SET "deleteAfter" = greatest("Person"."deleteAfter", excluded."deleteAfter")
     RETURNING id`,
    [
      receipt.personId,
      receipt.ref,
      receipt.user.platform,
      receipt.user.workspaceId,
      fields.seal('userId', receipt.user.userId),
      fields.seal('conversation', receipt.conversation),
      receipt.language,
      receipt.pressedAt,
      receipt.deleteAfter,
    ],
  );
  return rows[0]?.id;
};

const toReceipt = (row: ReceiptRow): NoticeReceipt => ({
  id: idFrom(row.id),
  personId: idFrom(row.personId),
  version: idFrom(row.version),
  pressedAt: row.pressedAt,
  language: oneOf(languages, row.language),
});
