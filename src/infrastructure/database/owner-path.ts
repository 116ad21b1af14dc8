import type { Inventory } from '../../features/data-rights/personal-data-inventory.ts';
import { LyttError } from '../../shared/errors.ts';

/**
 * SQL for "the row `alias` is a person's", as the inventory says how rows lead to people. `person` is an expression for
 * the person's id, or for a set of them: `= $1::uuid`, `IN (…)`. Null: rows of the table are nobody's.
 */
export const ownerPath = (
  inventory: Inventory,
  table: string,
  alias: string,
  person: string,
): string | null => {
  const subject = inventory[table]?.subject;
  if (subject === undefined) throw new LyttError('internal', `the inventory has no table ${table}`);
  if (subject.kind === 'person') return `${alias}."${subject.column}" ${person}`;
  if (subject.kind !== 'through') return null;
  const parent = `${alias}p`;
  const above = ownerPath(inventory, subject.table, parent, person);
  return `${alias}."${subject.column}" IN (SELECT ${parent}.id FROM "${subject.table}" ${parent} WHERE ${above})`;
};
