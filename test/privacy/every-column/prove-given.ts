import { expect, test } from 'vitest';
import type { TableEntry } from '../../../src/features/data-rights/inventory/table-entry.ts';
import type { PersonalCopy } from '../../../src/features/data-rights/personal-copy.ts';
import {
  type Inventory,
  personalDataInventory,
} from '../../../src/features/data-rights/personal-data-inventory.ts';
import { readPersonalCopy } from '../../../src/infrastructure/database/read-personal-copy.ts';
import { closeAll, command, modalOf } from '../../whole/support/author-acts.ts';
import { givenColumns } from '../support/given-columns.ts';
import { type Cell, nameOf, ownValues } from '../support/held-cells.ts';
import type { Lives, Subject } from '../support/two-lives.ts';

/**
 * Columns that Slack never fills, and the one that two people would have in common; that it is so is tested, too.
 * Linking has tests of its own.
 */
const neverFilled = [
  // An item under a hold outlives an erasure; that has tests of its own.
  'Feedback.holdGround',
  'Feedback.holdReason',
  'Person.conversation',
  'Person.linkId',
  // While it stands there is nothing in threads, with which all else is tested.
  'Person.restriction',
  // For somebody who has lost their way in, whom the operator helps.
  'RightsRequest.codeUntil',
];

/** Columns of a person's that a copy lacks, and values of the other's that it has. */
const problemsOf = (copy: PersonalCopy, own: readonly Cell[], others: readonly Cell[]): readonly string[] => {
  const missing = own.flatMap(({ table, column, entry, value }) => {
    const section = copy[personalDataInventory[table]?.section ?? ''] ?? [];
    const { given } = entry;
    if (!('as' in given)) return [];
    const held = JSON.stringify(value);
    return section.some((row) => JSON.stringify(row[given.as]) === held) ? [] : [`${table}.${column}`];
  });
  const text = JSON.stringify(copy);
  const foreign = [...ownValues(others, own)].filter(([value]) =>
    text.includes(JSON.stringify(value).slice(1, -1)),
  );
  return [...new Set([...missing, ...foreign.map(([, name]) => `B: ${name}`)])].sort();
};

/** Tests that what A is given is all of A and nothing of B, and that the tests would notice when it is not. */
export const proveGiven = (lives: () => Lives): void => {
  const copyOf = async (
    subject: Subject,
    inventory: Inventory = personalDataInventory,
  ): Promise<PersonalCopy> => {
    const { database: sql, codec } = lives().whole.storage;
    const copy = await readPersonalCopy({ sql, codec }, subject.personId, inventory);
    if (copy === null) throw new Error('nobody is held');
    return copy;
  };

  test('both have something in every personal column, and values that are theirs alone', () => {
    const { cells } = lives();
    for (const theirs of [cells.a, cells.b]) {
      const filled = new Set(theirs.flatMap((cell) => (cell.raw === null ? [] : [nameOf(cell)])));
      const all = new Set(theirs.map(nameOf));
      const given = givenColumns(personalDataInventory).map(nameOf);
      expect.soft(given.filter((name) => !all.has(name))).toEqual([]);
      expect.soft(given.filter((name) => !filled.has(name)).sort()).toEqual(neverFilled);
    }
    expect(ownValues(cells.a, cells.b).size).toBeGreaterThan(100);
  });

  test('A’s copy has all of A and nothing of B, and B’s all of B and nothing of A', async () => {
    const { a, b, cells } = lives();
    expect(problemsOf(await copyOf(a), cells.a, cells.b)).toEqual([]);
    expect(problemsOf(await copyOf(b), cells.b, cells.a)).toEqual([]);
  });

  test('a copy without any one column is found out', async () => {
    const { a, cells } = lives();
    const survived: string[] = [];
    for (const { table, column } of givenColumns(personalDataInventory)) {
      const problems = problemsOf(await copyOf(a, without(table, column)), cells.a, cells.b);
      if (!problems.includes(`${table}.${column}`) && !neverFilled.includes(`${table}.${column}`))
        survived.push(`${table}.${column}`);
    }
    expect(survived).toEqual([]);
  });

  test('so is a copy with everybody’s rows of any one table', async () => {
    const { a, cells, whole } = lives();
    const { database: sql, codec } = whole.storage;
    const sections = Object.entries(personalDataInventory).filter(([, { section }]) => section !== null);
    expect(sections.length).toBeGreaterThanOrEqual(8);
    for (const [table] of sections) {
      const leaky = {
        query: <Row extends object>(text: string, values?: readonly unknown[]) =>
          sql.query<Row>(
            text.replace(new RegExp(`FROM "${table}" t WHERE .*\\) AS "${table}"`), (part) =>
              part.replace(/WHERE .*\) AS/, 'WHERE $1::uuid IS NOT NULL) AS'),
            ),
            values,
          ),
      };
      const copy = await readPersonalCopy({ sql: leaky, codec }, a.personId);
      const leaks = problemsOf(copy ?? {}, cells.a, cells.b).filter((problem) => problem.startsWith('B: '));
      expect.soft([table, leaks.length > 0]).toEqual([table, true]);
    }
  });

  test('the answer in the chat has all that A and the agents wrote, who A is, and nothing of B', async () => {
    const { a, cells } = lives();
    await closeAll(a);
    await command(a, '/personvern', 'innsyn');
    const shown = JSON.stringify((await modalOf(a, 'read')).blocks);
    const chat = [
      'Feedback.text',
      'Feedback.reference',
      'FollowUpMessage.text',
      'Person.displayName',
      'Person.email',
    ];
    const more = ['Feedback.company', 'Disclosure.recipientName'];
    for (const cell of cells.a) {
      if (cell.value === null || ![...chat, ...more].includes(nameOf(cell))) continue;
      const text = JSON.stringify(cell.value).slice(1, -1);
      expect.soft([nameOf(cell), shown.includes(text)]).toEqual([nameOf(cell), true]);
    }
    const leaks = [...ownValues(cells.b, cells.a)].filter(([value]) => shown.includes(value));
    expect(leaks).toEqual([]);
  });
};

/** The inventory as it is when somebody forgets to give one column. */
const without = (table: string, column: string): Inventory => {
  const entry = personalDataInventory[table];
  const decided = entry?.columns[column];
  if (entry === undefined || decided === undefined || !('given' in decided))
    throw new Error('no such column');
  const columns: TableEntry['columns'] = {
    ...entry.columns,
    [column]: { ...decided, given: { not: 'key' } },
  };
  return { ...personalDataInventory, [table]: { ...entry, columns } };
};
