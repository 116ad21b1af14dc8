import type { ColumnEntry } from '../../../features/data-rights/inventory/table-entry.ts';
import type { PersonalCopy } from '../../../features/data-rights/personal-copy.ts';
import { ownTables } from '../../../features/data-rights/personal-data-inventory.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, header, say } from '../kit/blocks.ts';
import { accessColumns, accessTables, type Shown } from './access-columns.ts';
import { accessValue } from './access-value.ts';

type Tables = typeof accessColumns;
export type AccessColumns = {
  readonly [Table in keyof Tables]: { readonly [Column in keyof Tables[Table]]: Shown };
};

const isTable = (name: string): name is keyof Tables => Object.hasOwn(accessTables, name);
const tables = Object.keys(accessTables).filter(isTable);

/** A quiet line may be this long everywhere. */
const longest = 1500;

/** Parts one after the other, on as few lines as they fit. */
const lines = (parts: readonly string[]): readonly string[] => {
  const laid: string[] = [];
  for (const part of parts) {
    const last = laid.at(-1);
    if (last !== undefined && last.length + part.length < longest)
      laid[laid.length - 1] = `${last} · ${part}`;
    else laid.push(part);
  }
  return laid;
};

const rowsOf = (copy: PersonalCopy, d: Drawing, shown: AccessColumns): readonly (readonly string[])[] =>
  tables.flatMap((table) => {
    const { section } = ownTables[table];
    const entries: readonly (readonly [string, ColumnEntry])[] = Object.entries(ownTables[table].columns);
    const labels: ReadonlyMap<string, Shown> = new Map(Object.entries<Shown>(shown[table]));
    return (copy[section] ?? []).map((row) => {
      const parts = entries.flatMap(([column, entry]) => {
        const label = labels.get(column);
        if (label === undefined || label === 'drawn' || !('given' in entry) || !('as' in entry.given))
          return [];
        const value = accessValue(column, row[entry.given.as], d);
        return value === null ? [] : [`${d.t(label)}: ${value}`];
      });
      const name = [d.t(accessTables[table]), accessValue('reference', row.reference, d)];
      return [name.filter((part) => part !== null).join(' '), ...parts];
    });
  });

/**
 * All that is held about the person and has no place in the layout: numbers, dates and states, row by row, as the
 * inventory names them, account by account. With the layout it is everything in the copy they can take along.
 * `name`: which account it is, where there are several.
 */
export const accessRest = (
  accounts: readonly { readonly copy: PersonalCopy; readonly name: string | null }[],
  d: Drawing,
  shown: AccessColumns = accessColumns,
): readonly (readonly Block[])[] => {
  const groups = accounts.flatMap(({ copy, name }) => {
    const rows = rowsOf(copy, d, shown).map((parts) => lines(parts).map(context));
    return name === null || rows.length === 0 ? rows : [say(name), ...rows];
  });
  return groups.length === 0
    ? []
    : [[header(d.t('rights:rest.title')), ...say(d.t('rights:rest.introduction'))], ...groups];
};
