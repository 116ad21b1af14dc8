import { isPersonal, type PersonalColumn } from '../../../src/features/data-rights/inventory/table-entry.ts';
import { personalDataInventory } from '../../../src/features/data-rights/personal-data-inventory.ts';
import type { FieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import { ownerPath } from '../../../src/infrastructure/database/owner-path.ts';
import type { Sql } from '../../../src/infrastructure/database/sql.ts';

/** One value about a person, as it lies in the database and in the clear. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly entry: PersonalColumn;
  /** As the database writes it; null where the row has none. */
  readonly raw: string | null;
  readonly value: unknown;
}

type Row = { readonly [Column in string]: unknown };

const jobsOf = `
  SELECT to_jsonb(t) AS row, (SELECT jsonb_object_agg(f.key, f.value) FROM jsonb_each(to_jsonb(t)) f) AS raw
    FROM pgboss.job t WHERE EXISTS (SELECT FROM jsonb_each_text(t.data) d WHERE d.value = ANY($1::text[]))`;

/** Every cell of a personal column in every row of a person's, by the paths of the inventory. */
export const cellsOf = async (
  { sql, codec }: { readonly sql: Sql; readonly codec: FieldCodec },
  person: string,
): Promise<readonly Cell[]> => {
  const cells: Cell[] = [];
  const ids: string[] = [];
  for (const [table, { subject, columns }] of Object.entries(personalDataInventory)) {
    const owned = ownerPath(personalDataInventory, table, 't', '= $1::uuid');
    if (owned === null && subject.kind !== 'job') continue;
    const rows =
      owned === null
        ? await sql.query<{ row: Row }>(jobsOf, [ids])
        : await sql.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE ${owned}`, [
            person,
          ]);
    for (const { row } of rows) {
      if (typeof row.id === 'string') ids.push(row.id);
      for (const [column, entry] of Object.entries(columns)) {
        if (isPersonal(entry))
          cells.push({ table, column, entry, ...cellValue(codec, table, column, entry, row) });
      }
    }
  }
  return cells;
};

const cellValue = (codec: FieldCodec, table: string, column: string, entry: PersonalColumn, row: Row) => {
  const stored = row[column] ?? null;
  const raw = stored === null ? null : typeof stored === 'string' ? stored : JSON.stringify(stored);
  if (raw === null || entry.stored !== 'encrypted') return { raw, value: stored };
  const text = codec.open({ table, column, row: String(row.id) }, raw);
  return { raw, value: entry.json ? JSON.parse(text) : text };
};

export const nameOf = ({ table, column }: Pick<Cell, 'table' | 'column'>): string => `${table}.${column}`;

/** Values that cannot be anybody else's: long enough, and not there among others'. */
export const ownValues = (cells: readonly Cell[], others: readonly Cell[]): ReadonlyMap<string, string> => {
  const foreign = others.flatMap(formsIn).join('\n');
  const own = new Map<string, string>();
  for (const cell of cells) {
    for (const form of formsIn(cell)) {
      if (form.length >= 6 && !foreign.includes(form)) own.set(form, nameOf(cell));
    }
  }
  return own;
};

const formsIn = ({ raw, value }: Cell): readonly string[] => [
  ...(raw === null ? [] : [raw]),
  ...(value === null ? [] : [typeof value === 'string' ? value : JSON.stringify(value)]),
];
