import type { Inventory } from '../../../src/features/data-rights/personal-data-inventory.ts';

/** Where a given column stands. */
interface GivenColumn {
  readonly table: string;
  readonly column: string;
  readonly section: string;
  readonly as: string;
}

/** Every column that a person is given, by the name it is given under. */
export const givenColumns = (inventory: Inventory): readonly GivenColumn[] =>
  Object.entries(inventory).flatMap(([table, { section, columns }]) =>
    Object.entries(columns).flatMap(([column, entry]) =>
      section !== null && 'category' in entry && 'as' in entry.given
        ? [{ table, column, section, as: entry.given.as }]
        : [],
    ),
  );
