import { isPersonal, type TableEntry } from '../../features/data-rights/inventory/table-entry.ts';
import type { PersonalCopy } from '../../features/data-rights/personal-copy.ts';
import { type Inventory, personalDataInventory } from '../../features/data-rights/personal-data-inventory.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { ownerPath } from './owner-path.ts';
import type { Sql } from './sql.ts';

type Row = { readonly [Column in string]: unknown };

/**
 * The copy of everything about a person, straight from the inventory: a column that it gives is read, and no other.
 * @returns null when there is nobody
 */
export const readPersonalCopy = async (
  { sql, codec }: { readonly sql: Sql; readonly codec: FieldCodec },
  person: PersonId,
  inventory: Inventory = personalDataInventory,
): Promise<PersonalCopy | null> => {
  const copy: Record<string, readonly Row[]> = {};
  for (const [table, entry] of Object.entries(inventory)) {
    const owned = ownerPath(inventory, table, 't', '= $1::uuid');
    if (entry.section === null || owned === null) continue;
    const rows = await sql.query<{ row: Row }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE ${owned} ORDER BY ${orderOf(entry)}`,
      [person],
    );
    copy[entry.section] = rows.map(({ row }) => givenOf(codec, table, entry, row));
  }
  return copy.person?.length === 0 ? null : copy;
};

const givenOf = (codec: FieldCodec, table: string, entry: TableEntry, row: Row): Row => {
  const given: Record<string, unknown> = {};
  for (const [column, decided] of Object.entries(entry.columns)) {
    if (!isPersonal(decided) || !('as' in decided.given)) continue;
    const value = row[column] ?? null;
    if (decided.stored !== 'encrypted' || typeof value !== 'string') given[decided.given.as] = value;
    else {
      const text = codec.open({ table, column, row: String(row.id) }, value);
      given[decided.given.as] = decided.json ? JSON.parse(text) : text;
    }
  }
  return given;
};

/** As it came; the first column breaks ties, so that the same rows always give the same copy. */
const orderOf = ({ columns }: TableEntry): string => {
  const first = Object.keys(columns).slice(0, 1);
  const time = ['createdAt', 'pressedAt', 'at'].filter((column) => column in columns);
  return [...time, ...first].map((column) => `t."${column}"`).join(', ');
};
