import type { RetentionKind, RetentionStore } from '../../features/retention/retention-store.ts';
import type { Job } from '../../shared/jobs.ts';
import { type CopyRemoval, deleteFeedback } from './delete-feedback.ts';
import { dueRows } from './due-rows.ts';
import { erasePeople } from './erase-people.ts';
import { forgetWhose } from './forget-whose.ts';
import { recordAudit } from './record-audit.ts';
import { removeExports } from './remove-exports.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction, type Transaction } from './transaction.ts';

const name = 'retention';

export const createRetentionStore = (deps: StoreDeps): RetentionStore => {
  const { database, jobs } = deps;
  const { prisma } = database;
  return {
    count: async (kind, now, enough) => {
      const { table, due } = dueRows[kind];
      const [row] = await database.query<{ all: number; due: number }>(
        `SELECT (SELECT count(*) FROM (SELECT FROM "${table}" LIMIT $2::int) few)::int AS "all",
                (SELECT count(*) FROM "${table}" t WHERE ${due})::int AS due`,
        [now, enough],
      );
      return row ?? { all: 0, due: 0 };
    },
    deleteDue: (kind, at, limit, newRemovalId, jobFor) =>
      inTransaction({ prisma, jobs }, async (tx, enqueue) => {
        const ids = await holdDue(tx, kind, at, limit);
        if (ids.length === 0) return 0;
        await enqueue(await deleteRows(tx, deps, kind, ids, { at, newRemovalId, jobFor }));
        // One event a batch, not one a run: it commits with what it tells of, so a run that is cut off loses none.
        const entry = { event: 'retention-run', reason: 'date-came', amount: ids.length, at } as const;
        await recordAudit(sqlOf(tx), [entry]);
        return ids.length;
      }),
    claimHour: async (hour, newJobs) => {
      const claimed = await database.transaction(async (sql) => {
        // An hour that lies ahead is a clock that was wrong: it must not silence those that are right.
        const rows = await sql.query(
          `INSERT INTO "RetentionRun" (name, "queuedFor") VALUES ($1, $2::timestamptz)
           ON CONFLICT (name) DO UPDATE SET "queuedFor" = excluded."queuedFor"
            WHERE "RetentionRun"."queuedFor" IS NULL
               OR "RetentionRun"."queuedFor" < excluded."queuedFor"
               OR "RetentionRun"."queuedFor" > excluded."queuedFor" + interval '1 hour'
           RETURNING name`,
          [name, hour],
        );
        if (rows.length > 0) await jobs.enqueue(sql, newJobs);
        return rows.length > 0;
      });
      if (claimed) jobs.committed(newJobs);
      return claimed;
    },
    lastSuccess: async () => (await prisma.retentionRun.findUnique({ where: { name } }))?.succeededAt ?? null,
    keepSuccess: async (succeededAt) => {
      await prisma.retentionRun.upsert({
        where: { name },
        create: { name, succeededAt },
        update: { succeededAt },
      });
    },
  };
};

/**
 * Locks due rows' people, oldest date first, passing over those that are held, so that it never waits. Then it
 * asks again, for what changed before the lock was had.
 */
const holdDue = async (
  tx: Transaction,
  kind: RetentionKind,
  now: Date,
  limit: number,
): Promise<readonly string[]> => {
  const { table, person, due, free } = dueRows[kind];
  const sql = sqlOf(tx);
  const [from, locked] =
    person === null ? [`"${table}" t`, 't'] : [`"${table}" t JOIN "Person" p ON p.id = t."${person}"`, 'p'];
  const candidates = await sql.query<{ id: string }>(
    `SELECT t.id::text AS id FROM ${from} WHERE ${due} AND ${free}
      ORDER BY t."deleteAfter" LIMIT $2 FOR UPDATE OF ${locked} SKIP LOCKED`,
    [now, limit],
  );
  const rows = await sql.query<{ id: string }>(
    `SELECT t.id::text AS id FROM "${table}" t WHERE t.id = ANY($2::text[]::uuid[]) AND ${due} AND ${free}`,
    [now, candidates.map((row) => row.id)],
  );
  return rows.map((row) => row.id);
};

/** @returns the jobs that take their copies and files away */
const deleteRows = async (
  tx: Transaction,
  { jobs }: Pick<StoreDeps, 'jobs'>,
  kind: RetentionKind,
  ids: readonly string[],
  removal: CopyRemoval,
): Promise<readonly Job[]> => {
  if (kind === 'feedback') return (await deleteFeedback(tx, jobs, ids, removal)).removals;
  if (kind === 'people') return (await erasePeople(tx, jobs, ids, { ...removal, reason: 'date-came' })).jobs;
  const sql = sqlOf(tx);
  if (kind === 'requestIdentities') {
    await forgetWhose(sql, { ids });
    return [];
  }
  if (kind === 'chatExports') return removeExports(sql, jobs, { ids }, removal.at);
  if (kind === 'pendingSaves') await jobs.forget(sql, ids);
  await sql.query(`DELETE FROM "${dueRows[kind].table}" WHERE id = ANY($1::text[]::uuid[])`, [ids]);
  return [];
};
