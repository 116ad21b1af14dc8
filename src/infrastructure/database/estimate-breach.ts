import {
  type Category,
  categories,
  isPersonal,
  type TableEntry,
} from '../../features/data-rights/inventory/table-entry.ts';
import { type Inventory, personalDataInventory } from '../../features/data-rights/personal-data-inventory.ts';
import type { Sql } from './sql.ts';

export interface BreachEstimate {
  /** People whose data was here at some time in the window, and still is. */
  readonly people: number;
  /** Of those, by category: whose row of it was there before the window ended. */
  readonly categories: readonly {
    readonly category: Category;
    readonly people: number;
    readonly rows: number;
  }[];
  /** What was given to recipients in the window. */
  readonly disclosed: { readonly people: number; readonly recipients: number };
  /** People erased after the window began: their data may have been in it, and cannot be looked at any more. */
  readonly erasedSince: number;
}

const timeColumns = ['createdAt', 'pressedAt', 'at'] as const;

/**
 * Who and what may be affected by a breach, as counts and nothing else (GDPR art. 33(3)(a)): every table and column
 * that the inventory calls personal. A row is in the window when it was made before its end; a row without a time of
 * its own counts. Where somebody who was erased is concerned, the audit trail has the number.
 * @param from the first moment @param to the first moment after
 */
export const estimateBreach = async (
  sql: Sql,
  from: Date,
  to: Date,
  inventory: Inventory = personalDataInventory,
): Promise<BreachEstimate> => {
  const found: BreachEstimate['categories'][number][] = [];
  for (const category of categories) {
    const parts = Object.entries(inventory).flatMap(
      ([table, entry]) => rowsOf(inventory, table, entry, category) ?? [],
    );
    if (parts.length === 0) continue;
    const [row] = await sql.query<{ people: number; rows: number }>(
      `SELECT count(DISTINCT person)::int AS people, count(*)::int AS rows FROM (${parts.join(' UNION ALL ')}) AS held`,
      [to],
    );
    found.push({ category, people: row?.people ?? 0, rows: row?.rows ?? 0 });
  }
  const [counts] = await sql.query<{ people: number; given: number; recipients: number; erased: number }>(
    `SELECT (SELECT count(*) FROM "Person" WHERE "createdAt" < $2)::int AS people,
            (SELECT count(DISTINCT "personId") FROM "Disclosure" WHERE at >= $1 AND at < $2)::int AS given,
            (SELECT count(DISTINCT "recipientId") FROM "Disclosure" WHERE at >= $1 AND at < $2)::int AS recipients,
            (SELECT count(*) FROM (SELECT event, at FROM "AuditEvent" UNION ALL SELECT event, at FROM "AuditInbox") e
              WHERE event = 'person-erased' AND at >= $1)::int AS erased`,
    [from, to],
  );
  return {
    people: counts?.people ?? 0,
    categories: found,
    disclosed: { people: counts?.given ?? 0, recipients: counts?.recipients ?? 0 },
    erasedSince: counts?.erased ?? 0,
  };
};

/** SQL for the rows of a table that hold something of a category before `$1`, with whose they are. */
const rowsOf = (
  inventory: Inventory,
  table: string,
  { columns }: TableEntry,
  category: Category,
): string | null => {
  const owner = ownerOf(inventory, table, 't');
  const held = Object.entries(columns).flatMap(([column, entry]) =>
    isPersonal(entry) && entry.category === category ? [`t."${column}" IS NOT NULL`] : [],
  );
  if (owner === null || held.length === 0) return null;
  const time = timeColumns.find((column) => column in columns);
  // `$1` is always used, so that every part of the statement knows its type.
  const inWindow = time === undefined ? '$1::timestamptz IS NOT NULL' : `t."${time}" < $1::timestamptz`;
  return `SELECT ${owner} AS person FROM "${table}" t
           WHERE ${inWindow} AND ${owner} IS NOT NULL AND (${held.join(' OR ')})`;
};

/** SQL for the person that a row leads to. Null: rows of the table are nobody's, or random numbers only. */
const ownerOf = (inventory: Inventory, table: string, alias: string): string | null => {
  const subject = inventory[table]?.subject;
  if (subject?.kind === 'person') return `${alias}."${subject.column}"`;
  if (subject?.kind !== 'through') return null;
  const above = `${alias}p`;
  return `(SELECT ${ownerOf(inventory, subject.table, above)} FROM "${subject.table}" ${above}
            WHERE ${above}.id = ${alias}."${subject.column}")`;
};
