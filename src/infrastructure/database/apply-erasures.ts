import type { RemovalId } from '../../shared/ids.ts';
import { erasePeople } from './erase-people.ts';
import type { ErasureEntry, WrittenErasure } from './erasure-ledger.ts';
import { recordAudit } from './record-audit.ts';
import { type Sql, sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

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

/**
 * Carries out again what a restored backup has forgotten: whoever is in it and was erased since is erased, channel
 * copies included. Each person is one transaction, so it may be cut off and run again.
 * @returns how many erasures were unknown here, and how many people they met
 */
export const applyErasures = async (
  deps: Deps,
  written: readonly WrittenErasure[],
): Promise<{ readonly missing: number; readonly people: number }> => {
  const { database, erasures, clock } = deps;
  const missing = await missingErasures(database, written);
  if (missing.length === 0) return { missing: 0, people: 0 };
  const bySubject = new Map(missing.map((entry) => [entry.subject, entry]));
  let people = 0;
  for await (const personId of peopleOf(database)) {
    const entry = bySubject.get(erasures.subjectOf(personId));
    if (entry !== undefined && (await eraseAgain(deps, personId, entry))) people += 1;
  }
  await database.transaction(async (sql) => {
    await insertErasures(sql, missing);
    const entry = { event: 'erasures-reapplied', reason: 'backup-restored', at: clock.now() } as const;
    await recordAudit(sql, [{ ...entry, amount: people }]);
  });
  return { missing: missing.length, people };
};

async function* peopleOf(sql: Sql) {
  let after: string | null = null;
  for (;;) {
    const rows: { id: string }[] = await sql.query<{ id: string }>(
      `SELECT id::text AS id FROM "Person" WHERE $1::text IS NULL OR id > $1::text::uuid ORDER BY id LIMIT 5000`,
      [after],
    );
    for (const { id } of rows) yield id;
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

const eraseAgain = (
  { database: { prisma }, jobs, ids, clock }: Deps,
  personId: string,
  entry: ErasureEntry,
): Promise<boolean> =>
  inTransaction({ prisma, jobs }, async (tx, enqueue) => {
    const sql = sqlOf(tx);
    const locked = await sql.query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [personId]);
    if (locked.length === 0) return false;
    const { jobs: after } = await erasePeople(tx, jobs, [personId], {
      reason: 'backup-restored',
      at: clock.now(),
      newRemovalId: () => ids.next<'removal'>(),
      jobFor: (removalId: RemovalId) => ({ name: 'remove-copy', payload: { removalId } }),
    });
    await insertErasures(sql, [entry]);
    await enqueue(after);
    return true;
  });
