import { type CopyRemoval, deleteFeedback } from './delete-feedback.ts';
import { erasePeople } from './erase-people.ts';
import type { ErasureEntry, WrittenErasure } from './erasure-ledger.ts';
import { recordAudit } from './record-audit.ts';
import { type Sql, sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction } from './transaction.ts';

type Deps = Pick<StoreDeps, 'database' | 'jobs' | 'ids' | 'clock' | 'erasures'>;

/** Erasures of a file that this database knows nothing of: it is older than they are, or they were cut short. */
export const missingErasures = async (
  sql: Sql,
  written: readonly WrittenErasure[],
): Promise<readonly WrittenErasure[]> => {
  const carriedOut = written.filter(({ state }) => state !== 'void');
  if (carriedOut.length === 0) return [];
  const rows = await sql.query<{ id: string }>(
    'SELECT id::text AS id FROM "Erasure" WHERE id = ANY($1::text[]::uuid[])',
    [carriedOut.map(({ id }) => id)],
  );
  const known = new Set(rows.map(({ id }) => id));
  return carriedOut.filter(({ id }) => !known.has(id));
};

/** Enters that an erasure was carried out, in its transaction. */
export const insertErasures = async (sql: Sql, entries: readonly ErasureEntry[]): Promise<void> => {
  await sql.query(
    `INSERT INTO "Erasure" (id, subject, at)
     SELECT * FROM json_to_recordset($1::text::json) AS e (id uuid, subject text, at timestamptz)
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(entries.map(({ id, subject, at }) => ({ id, subject, at })))],
  );
};

/** How many erasures were unknown here, and how many people and single items they met. */
export interface AppliedErasures {
  readonly missing: number;
  readonly people: number;
  readonly items: number;
}

/**
 * Carries out again what a restored backup has forgotten: whoever is in it and was erased since is erased, and what was
 * withdrawn since is deleted, channel copies included. Each is one transaction, so it may be cut off and run again.
 */
export const applyErasures = async (
  deps: Deps,
  written: readonly WrittenErasure[],
): Promise<AppliedErasures> => {
  const { database, erasures, clock } = deps;
  const missing = await missingErasures(database, written);
  if (missing.length === 0) return { missing: 0, people: 0, items: 0 };
  const bySubject = new Map(missing.map((entry) => [entry.subject, entry]));
  const again = { people: 0, items: 0 };
  for await (const id of idsIn(database, 'Person')) {
    const entry = bySubject.get(erasures.subjectOf(id));
    if (entry !== undefined && (await eraseAgain(deps, id, entry))) again.people += 1;
  }
  for await (const id of idsIn(database, 'Feedback')) {
    const entry = bySubject.get(erasures.subjectOf(id));
    if (entry !== undefined && (await withdrawAgain(deps, id, entry))) again.items += 1;
  }
  await database.transaction(async (sql) => {
    await insertErasures(sql, missing);
    const entry = { event: 'erasures-reapplied', reason: 'backup-restored', at: clock.now() } as const;
    await recordAudit(sql, [{ ...entry, amount: again.people + again.items }]);
  });
  return { missing: missing.length, ...again };
};

async function* idsIn(sql: Sql, table: 'Person' | 'Feedback') {
  let after: string | null = null;
  for (;;) {
    const rows: { id: string }[] = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "${table}" WHERE $1::text IS NULL OR id > $1::text::uuid ORDER BY id LIMIT 5000`,
      [after],
    );
    for (const { id } of rows) yield id;
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

const removal = ({ ids, clock }: Deps): CopyRemoval => ({
  at: clock.now(),
  newRemovalId: () => ids.next<'removal'>(),
  jobFor: (removalId) => ({ name: 'remove-copy', payload: { removalId } }),
});

const eraseAgain = (deps: Deps, personId: string, entry: ErasureEntry): Promise<boolean> =>
  inTransaction({ prisma: deps.database.prisma, jobs: deps.jobs }, async (tx, enqueue) => {
    const sql = sqlOf(tx);
    const locked = await sql.query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [personId]);
    if (locked.length === 0) return false;
    const how = { ...removal(deps), reason: 'backup-restored' } as const;
    const { jobs: after } = await erasePeople(tx, deps.jobs, [personId], how);
    await insertErasures(sql, [entry]);
    await enqueue(after);
    return true;
  });

/** An item whose words its author took back goes whole: what it said of itself afterwards is not in the backup. */
const withdrawAgain = (deps: Deps, feedbackId: string, entry: ErasureEntry): Promise<boolean> =>
  inTransaction({ prisma: deps.database.prisma, jobs: deps.jobs }, async (tx, enqueue) => {
    const item = await tx.feedback.findUnique({ where: { id: feedbackId }, select: { personId: true } });
    if (item === null || !(await holdPerson(tx, item.personId))) return false;
    const { removals } = await deleteFeedback(tx, deps.jobs, [feedbackId], removal(deps));
    await insertErasures(sqlOf(tx), [entry]);
    await enqueue(removals);
    return true;
  });
