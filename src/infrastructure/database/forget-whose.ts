import type { ColumnEntry } from '../../features/data-rights/inventory/table-entry.ts';
import { ownTables } from '../../features/data-rights/personal-data-inventory.ts';
import type { Sql } from './sql.ts';

/** What the inventory says is forgotten of a request. */
const forgotten = Object.entries<ColumnEntry>(ownTables.RightsRequest.columns)
  .filter(([, entry]) => 'forgotten' in entry)
  .map(([column]) => `"${column}" = NULL`);

/**
 * Takes out of requests whose they were and what was written about them; what is left is that there was one, of
 * which kind, and how it ended. Of requests by their ids, or of all requests of these people.
 */
export const forgetWhose = async (
  sql: Sql,
  which: { readonly ids: readonly string[] } | { readonly people: readonly string[] },
): Promise<void> => {
  const [column, values] = 'ids' in which ? ['id', which.ids] : ['"personId"', which.people];
  await sql.query(
    `UPDATE "RightsRequest" SET ${forgotten.join(', ')}, revision = revision + 1
      WHERE ${column} = ANY($1::text[]::uuid[])`,
    [values],
  );
};
