import type { LinkState } from '../../features/linked-accounts/judge-link-code.ts';
import type { LinkEntry, LinkStore } from '../../features/linked-accounts/link-store.ts';
import { assertRecordable } from '../../features/privacy-notice/notice-gate.ts';
import { idFrom, type LinkId } from '../../shared/ids.ts';
import { type Sql, sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

export const createLinkStore = ({ database: { prisma }, jobs }: StoreDeps): LinkStore => ({
  keepCode: async (code) => {
    assertRecordable(code);
    const { id, locator, whole, createdAt, validUntil } = code.value;
    const { personId } = code.receipt;
    return inTransaction({ prisma, jobs }, async (tx) => {
      const sql = sqlOf(tx);
      if (!(await holdLinked(sql, [personId])).has(personId)) return { kind: 'receipt-gone' };
      await sql.query(
        `DELETE FROM "LinkCode"
          WHERE "personId" = $1::uuid OR (locator = $2 AND "deleteAfter" <= $3::timestamptz)`,
        [personId, locator, createdAt],
      );
      const kept = await sql.query(
        `INSERT INTO "LinkCode" (id, "personId", locator, whole, "createdAt", "deleteAfter")
         VALUES ($1::uuid, $2::uuid, $3, $4, $5::timestamptz, $6::timestamptz)
         ON CONFLICT (locator) DO NOTHING RETURNING id`,
        [id, personId, locator, whole, createdAt, validUntil],
      );
      return { kind: kept.length === 0 ? 'taken' : 'kept' };
    });
  },

  enter: async (entry, judge, jobsFor) => {
    assertRecordable(entry);
    const { value } = entry;
    const { personId } = entry.receipt;
    return inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const sql = sqlOf(tx);
      const owner = (await codeAt(sql, value.locator))?.personId;
      const held = await holdLinked(sql, owner === undefined ? [personId] : [personId, owner]);
      if (!held.has(personId)) return { kind: 'receipt-gone' };
      const state = await stateOf(sql, personId, value, held);
      const verdict = judge(state);
      if (verdict.kind === 'link') {
        await link(sql, [personId, verdict.owner], value.linkId);
        await enqueue(jobsFor(verdict.owner));
      } else if (verdict.isWrong) await countWrongTry(sql, personId, value);
      return verdict;
    });
  },

  leave: (id) =>
    inTransaction({ prisma, jobs }, async (tx) => {
      const sql = sqlOf(tx);
      const held = await holdLinked(sql, [id]);
      const linkId = held.get(id) ?? null;
      const alone = held.size < 3;
      await sql.query(
        `UPDATE "Person" SET "linkId" = NULL WHERE id = $1::uuid OR ($2::boolean AND "linkId" = $3::uuid)`,
        [id, alone, linkId],
      );
      return linkId !== null && held.size > 1;
    }),
});

/**
 * Holds people and everyone they are linked to, always in the same order, so that whoever does the same waits. It
 * comes before anything below them is touched, as with erasure (`holdPerson`).
 */
const holdLinked = async (
  sql: Sql,
  people: readonly string[],
): Promise<ReadonlyMap<string, LinkId | null>> => {
  const rows = await sql.query<{ id: string; linkId: string | null }>(
    `SELECT id::text AS id, "linkId"::text AS "linkId" FROM "Person"
      WHERE id = ANY($1::text[]::uuid[])
         OR "linkId" IN (SELECT "linkId" FROM "Person" WHERE id = ANY($1::text[]::uuid[]))
      ORDER BY "Person".id FOR NO KEY UPDATE`,
    [people],
  );
  return new Map(rows.map(({ id, linkId }) => [id, linkId === null ? null : idFrom<'link'>(linkId)]));
};

interface CodeRow {
  readonly personId: string;
  readonly whole: string;
  readonly wrongTries: number;
  readonly deleteAfter: Date;
}

const codeAt = async (sql: Sql, locator: string): Promise<CodeRow | undefined> => {
  const [row] = await sql.query<CodeRow>(
    `SELECT "personId"::text AS "personId", whole, "wrongTries", "deleteAfter" FROM "LinkCode" WHERE locator = $1`,
    [locator],
  );
  return row;
};

/** Read again, now that nobody else can change it; a code whose owner is not held came meanwhile, and is not seen. */
const stateOf = async (
  sql: Sql,
  typist: string,
  { locator, whole, at }: LinkEntry,
  held: ReadonlyMap<string, LinkId | null>,
): Promise<LinkState> => {
  const found = await codeAt(sql, locator);
  const code = found !== undefined && held.has(found.personId) ? found : null;
  const [tries] = await sql.query<{ count: number }>(
    `SELECT count FROM "LinkTries" WHERE "personId" = $1::uuid AND "deleteAfter" > $2::timestamptz`,
    [typist, at],
  );
  return {
    now: at,
    typist: { id: idFrom(typist), linkId: held.get(typist) ?? null, wrongTries: tries?.count ?? 0 },
    code:
      code === null
        ? null
        : {
            owner: idFrom(code.personId),
            ownerLinkId: held.get(code.personId) ?? null,
            isTyped: code.whole === whole,
            wrongTries: code.wrongTries,
            validUntil: code.deleteAfter,
          },
  };
};

const link = async (sql: Sql, [typist, owner]: readonly [string, string], linkId: LinkId): Promise<void> => {
  await sql.query(
    `UPDATE "Person" SET "linkId" = $2::uuid
      WHERE id = ANY($1::text[]::uuid[])
         OR "linkId" IN (SELECT "linkId" FROM "Person" WHERE id = ANY($1::text[]::uuid[]))`,
    [[typist, owner], linkId],
  );
  await sql.query('DELETE FROM "LinkCode" WHERE "personId" = $1::uuid', [owner]);
};

/** Against the code that was aimed at, if there is one, and against who typed: from the first wrong try on, for a while. */
const countWrongTry = async (sql: Sql, typist: string, entry: LinkEntry): Promise<void> => {
  await sql.query('UPDATE "LinkCode" SET "wrongTries" = "wrongTries" + 1 WHERE locator = $1', [
    entry.locator,
  ]);
  await sql.query(
    `INSERT INTO "LinkTries" AS t (id, "personId", count, "createdAt", "deleteAfter")
     VALUES ($1::uuid, $2::uuid, 1, $3::timestamptz, $4::timestamptz)
     ON CONFLICT ("personId") DO UPDATE SET
       count = CASE WHEN t."deleteAfter" > $3::timestamptz THEN t.count + 1 ELSE 1 END,
       "createdAt" = CASE WHEN t."deleteAfter" > $3::timestamptz THEN t."createdAt" ELSE $3::timestamptz END,
       "deleteAfter" = CASE WHEN t."deleteAfter" > $3::timestamptz THEN t."deleteAfter" ELSE $4::timestamptz END`,
    [entry.triesId, typist, entry.at, entry.triesUntil],
  );
};
