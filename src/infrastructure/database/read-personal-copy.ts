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
  const given = Object.entries(inventory).flatMap(([table, entry]) => {
    const { section } = entry;
    const owned = ownerPath(inventory, table, 't', '= $1::uuid');
    return section === null || owned === null ? [] : [{ table, entry, section, owned }];
  });
  // One statement for all tables: whoever asks waits for one round trip, and sees one moment.
  const [found] = await sql.query<{ readonly [Table in string]: readonly Row[] }>(
    `SELECT\n${given.map(({ table, entry, owned }) => rowsOf(table, entry, owned)).join(',\n')}`,
    [person],
  );
  const copy: Record<string, readonly Row[]> = {};
  for (const { table, entry, section } of given) {
    copy[section] = (found?.[table] ?? []).map((row) => givenOf(codec, table, entry, row));
  }
  return copy.person?.length === 0 ? null : copy;
};

const rowsOf = (table: string, entry: TableEntry, owned: string): string =>
  `(SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY ${orderOf(entry)}), '[]') FROM "${table}" t WHERE ${owned}) AS "${table}"`;

const givenOf = (codec: FieldCodec, table: string, entry: TableEntry, row: Row): Row => {
  const given: Record<string, unknown> = {};
  for (const [column, decided] of Object.entries(entry.columns)) {
    if (!isPersonal(decided) || !('as' in decided.given)) continue;
    const value = row[column] ?? null;
    if (decided.stored !== 'encrypted' || typeof value !== 'string') given[decided.given.as] = value;
    else {
      const text = codec.open({ table, column, row: String(row.id) }, value);
      given[decided.given.as] = decided.json ? parsed(text) : text;
    }
  }
  return given;
};

/** What is in a platform's own words is given as they are where they are no JSON: nothing is left out for it. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** As it came; the first column breaks ties, so that the same rows always give the same copy. */
const orderOf = ({ columns }: TableEntry): string => {
  const first = Object.keys(columns).slice(0, 1);
  const time = ['createdAt', 'pressedAt', 'at'].filter((column) => column in columns);
  return [...time, ...first].map((column) => `t."${column}"`).join(', ');
};
