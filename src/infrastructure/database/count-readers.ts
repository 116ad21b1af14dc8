import type { Sql } from './sql.ts';

/** How many people pressed *Fortsett* under this notice version last: whom another version asks again. A count only. */
export const countReaders = async (sql: Sql, version: string): Promise<number> => {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "Person" p
      WHERE $1 = (SELECT r.version FROM "NoticeReceipt" r WHERE r."personId" = p.id
                   ORDER BY r."pressedAt" DESC, r.id DESC LIMIT 1)`,
    [version],
  );
  return row?.count ?? 0;
};
