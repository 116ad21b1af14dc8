import { noticePhrases } from './inventory/notice-phrases.ts';
import {
  type Category,
  categories,
  isPersonal,
  type PersonalColumn,
  type Purpose,
  purposes,
  type RetentionRule,
  type Source,
  sources,
} from './inventory/table-entry.ts';
import type { Inventory } from './personal-data-inventory.ts';

/** Everything registered of one category, as the inventory has it. */
export interface RegisteredCategory {
  readonly category: Category;
  readonly columns: readonly {
    readonly name: string;
    readonly stored: 'plain' | 'encrypted' | 'keyed-hash';
  }[];
  readonly sources: readonly Source[];
  readonly purposes: readonly Purpose[];
  /** Words of the notice in quotes, or `supplement: ` and a key of `notice.json`. */
  readonly coveredBy: readonly string[];
  readonly retention: readonly RetentionRule[];
}

/** What is registered about people, category by category; a category that nothing belongs to is left out. */
export const registeredData = (inventory: Inventory): readonly RegisteredCategory[] => {
  const all = Object.entries(inventory).flatMap(([table, { columns, retention }]) =>
    Object.entries(columns).flatMap(([column, entry]) =>
      isPersonal(entry) ? [{ name: `${table}.${column}`, entry, retention }] : [],
    ),
  );
  return categories.flatMap((category) => {
    const mine = all.filter(({ entry }) => entry.category === category);
    if (mine.length === 0) return [];
    return [
      {
        category,
        columns: mine.map(({ name, entry }) => ({ name, stored: entry.stored ?? 'plain' })),
        sources: sources.filter((source) => mine.some(({ entry }) => entry.source === source)),
        purposes: purposes.filter((purpose) => mine.some(({ entry }) => entry.purpose === purpose)),
        coveredBy: [...new Set(mine.map(({ entry }) => coverageOf(entry)))],
        retention: [...new Set(mine.map((column) => column.retention))],
      },
    ];
  });
};

const coverageOf = ({ coveredBy }: PersonalColumn): string =>
  'notice' in coveredBy ? `«${noticePhrases[coveredBy.notice]}»` : `supplement: ${coveredBy.supplement}`;

/** Columns that say nothing about anybody, with the reason. */
export const otherColumns = (
  inventory: Inventory,
): readonly { readonly name: string; readonly reason: string }[] =>
  Object.entries(inventory).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, entry]) =>
      isPersonal(entry) ? [] : [{ name: `${table}.${column}`, reason: entry.notPersonal }],
    ),
  );
