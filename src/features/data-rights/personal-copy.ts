import type { Inventory } from './personal-data-inventory.ts';

/**
 * Everything about one person as rows, section by section, with the names and in the order of the inventory
 * (GDPR art. 15(3)). Times are ISO 8601 in UTC.
 */
export type PersonalCopy = {
  readonly [Section in string]: readonly { readonly [Name in string]: unknown }[];
};

/** Where a given column stands. */
export interface GivenColumn {
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
