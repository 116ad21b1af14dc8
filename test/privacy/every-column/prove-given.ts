import { expect, test } from 'vitest';
import type { TableEntry } from '../../../src/features/data-rights/inventory/table-entry.ts';
import type { PersonalCopy } from '../../../src/features/data-rights/personal-copy.ts';
import {
  type Inventory,
  personalDataInventory,
} from '../../../src/features/data-rights/personal-data-inventory.ts';
import { createPlaceHold } from '../../../src/features/data-rights/place-hold.ts';
import { readPersonalCopy } from '../../../src/infrastructure/database/read-personal-copy.ts';
import type { Sql } from '../../../src/infrastructure/database/sql.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import { closeAll, command, modalOf, waitFor } from '../../whole/support/author-acts.ts';
import { givenColumns } from '../support/given-columns.ts';
import { type Cell, nameOf, ownValues } from '../support/held-cells.ts';
import type { Lives, Subject } from '../support/two-lives.ts';

/** Columns that nobody here has filled; that it is so is tested, too. */
const neverFilled = [
  // An item under a hold outlives an erasure: it is held for one test alone.
  'Feedback.holdGround',
  'Feedback.holdReason',
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

/** The answer to *innsyn*, leafed through to its end. */
const readAll = async (a: Subject): Promise<string> => {
  const { slack } = a.whole;
  await closeAll(a);
  await command(a, '/personvern', 'innsyn');
  const first = await modalOf(a, 'read');
  const pages = [JSON.stringify(first.blocks)];
  for (let page = 1; pages.at(-1)?.includes(`"show_page_${page}"`) === true; page += 1) {
    const row = slack
      .topViewOf(a.who.id)
      ?.blocks.find((block) => JSON.stringify(block).includes(`"show_page_${page}"`));
    const button = { actionId: `show_page_${page}`, blockId: String(row?.block_id) };
    await slack.pressInView({ user: a.who.id, viewId: first.id, ...button });
    const before = pages.at(-1);
    pages.push(
      await waitFor(a.whole, `page ${page}`, () => {
        const shown = JSON.stringify(slack.topViewOf(a.who.id)?.blocks);
        return shown === before ? null : shown;
      }),
    );
  }
  return pages.join('\n');
};

interface Read {
  readonly inventory: Inventory;
  readonly sql: Sql;
}

/** Tests that what A is given is all of A and nothing of B, and that the tests would notice when it is not. */
export const proveGiven = (lives: () => Lives, mutants: boolean): void => {
  /** Of both their accounts, as they are handed out together. */
  const copyOf = async (
    { people }: Subject,
    { inventory = personalDataInventory, sql = lives().whole.storage.database }: Partial<Read> = {},
  ): Promise<PersonalCopy> => {
    const { codec } = lives().whole.storage;
    const copies = await Promise.all(
      people.map((person) => readPersonalCopy({ sql, codec }, person, inventory)),
    );
    const sections = new Set(copies.flatMap((copy) => Object.keys(copy ?? {})));
    return Object.fromEntries(
      [...sections].map((section) => [section, copies.flatMap((copy) => copy?.[section] ?? [])]),
    );
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

  test('what a hold keeps is given with its ground and reason, to its author alone, and a copy without them is found out', async () => {
    const { a, b, whole } = lives();
    const { database, stores } = whole.storage;
    const [item] = await database.query<{ reference: string; revision: number }>(
      `SELECT reference, revision FROM "Feedback"
        WHERE "personId" = ANY($1::text[]::uuid[]) AND text IS NOT NULL LIMIT 1`,
      [a.people],
    );
    const reference = idFrom<'reference'>(item?.reference ?? '');
    const hold = { ground: 'legal-claims', reason: 'Det er reist sak om nettopp dette.' } as const;
    const placeHold = createPlaceHold({ feedback: stores.feedback, log: { write: () => {} } });
    expect(await placeHold(reference, hold)).toBe('placed');
    try {
      const kept = (copy: PersonalCopy, name: string) =>
        (copy.feedback ?? []).flatMap((row) => (row[name] == null ? [] : [row[name]]));
      for (const [column, name, value] of [
        ['holdGround', 'keptOnGround', hold.ground],
        ['holdReason', 'keptBecause', hold.reason],
      ] as const) {
        expect(kept(await copyOf(a), name)).toEqual([value]);
        expect(kept(await copyOf(b), name)).toEqual([]);
        expect(kept(await copyOf(a, { inventory: without('Feedback', column) }), name)).toEqual([]);
      }
    } finally {
      // As if it had never been: what follows is about an erasure that nothing stands against.
      await database.query(
        'UPDATE "Feedback" SET "holdGround" = NULL, "holdReason" = NULL, revision = $2 WHERE reference = $1',
        [reference, item?.revision],
      );
    }
  });

  if (mutants)
    test('a copy without any one column is found out', async () => {
      const { a, cells } = lives();
      const survived: string[] = [];
      for (const { table, column } of givenColumns(personalDataInventory)) {
        const problems = problemsOf(await copyOf(a, { inventory: without(table, column) }), cells.a, cells.b);
        if (!problems.includes(`${table}.${column}`) && !neverFilled.includes(`${table}.${column}`))
          survived.push(`${table}.${column}`);
      }
      expect(survived).toEqual([]);
    });

  if (mutants)
    test('so is a copy with everybody’s rows of any one table', async () => {
      const { a, cells, whole } = lives();
      const { database: sql } = whole.storage;
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
        const leaks = problemsOf(await copyOf(a, { sql: leaky }), cells.a, cells.b).filter((problem) =>
          problem.startsWith('B: '),
        );
        expect.soft([table, leaks.length > 0]).toEqual([table, true]);
      }
    });

  test('the answer in the chat has all that A and the agents wrote, who A is, and nothing of B', async () => {
    const { a, cells } = lives();
    const shown = await readAll(a);
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
