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
 * Deletes people and everything below them: the one erasure, whether they asked for it or their date has come. An item
 * under a hold stays, with its author's row and nothing else of theirs. The caller has locked their rows whole, and
 * queues the jobs that come back.
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
  /** Items under a hold. */
  readonly retained: readonly string[];
  /** They take copies and files away, and show on requests' cards that nothing is left to decide. */
  readonly jobs: readonly Job[];
}> => {
  const sql = sqlOf(tx);
  const idsIn = async (table: 'Feedback' | 'PendingSave' | 'RightsRequest', of: readonly string[]) => {
    const rows = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "${table}" WHERE "personId" = ANY($1::text[]::uuid[])`,
      [of],
    );
    return rows.map((row) => row.id);
  };
  const held = await underHold(sql, people);
  const retained = held.map(({ id }) => id);
  const staying = people.filter((id) => held.some(({ personId }) => personId === id));
  const going = people.filter((id) => !staying.includes(id));
  const feedback = (await idsIn('Feedback', people)).filter((id) => !retained.includes(id));
  await jobs.forget(sql, [...people, ...(await idsIn('PendingSave', people))]);
  const closed = await closeRequests(sql, going, removal.at);
  await jobs.forget(sql, await idsIn('RightsRequest', going));
  await forgetWhose(sql, { people: going });
  const exports = await removeExports(sql, jobs, { people }, removal.at);
  const { messages, removals } = await deleteFeedback(tx, jobs, feedback, removal);
  await recordAudit(
    sql,
    going.map((personId) => ({ event: 'person-erased', reason: removal.reason, personId, at: removal.at })),
  );
  await sql.query('DELETE FROM "Person" WHERE id = ANY($1::text[]::uuid[])', [going]);
  if (staying.length > 0) await clearAround(sql, staying);
  return {
    feedback: feedback.length,
    messages,
    copies: removals.length,
    retained,
    jobs: [...removals, ...exports, ...closed],
  };
};

const underHold = (sql: Sql, people: readonly string[]) =>
  sql.query<{ id: string; personId: string }>(
    `SELECT id::text AS id, "personId"::text AS "personId" FROM "Feedback"
      WHERE "personId" = ANY($1::text[]::uuid[]) AND "holdGround" IS NOT NULL`,
    [people],
  );

/** What hangs on people who stay because of a hold, and not on what is held. Their requests stay: one is about it. */
const clearAround = async (sql: Sql, people: readonly string[]): Promise<void> => {
  const theirs = '"personId" = ANY($1::text[]::uuid[])';
  const recordedUnderIt = (table: string) =>
    `EXISTS (SELECT FROM "${table}" u WHERE u."noticeReceiptId" = r.id)`;
  for (const table of ['PendingSave', 'LinkCode', 'LinkTries', 'Download']) {
    await sql.query(`DELETE FROM "${table}" WHERE ${theirs}`, [people]);
  }
  await sql.query(`DELETE FROM "Disclosure" WHERE ${theirs} AND "feedbackId" IS NULL`, [people]);
  await sql.query(
    `DELETE FROM "NoticeReceipt" r
      WHERE ${theirs} AND NOT ${recordedUnderIt('Feedback')} AND NOT ${recordedUnderIt('FollowUpMessage')}`,
    [people],
  );
  await sql.query('UPDATE "Person" SET "linkId" = NULL WHERE id = ANY($1::text[]::uuid[])', [people]);
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
