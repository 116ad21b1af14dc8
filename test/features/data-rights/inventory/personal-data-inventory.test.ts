import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticePhrases } from '../../../../src/features/data-rights/inventory/notice-phrases.ts';
import {
  isPersonal,
  type PersonalColumn,
  withheld,
} from '../../../../src/features/data-rights/inventory/table-entry.ts';
import {
  type Inventory,
  ownTables,
  personalDataInventory,
} from '../../../../src/features/data-rights/personal-data-inventory.ts';
import {
  noticeSupplement,
  objectionBlock,
} from '../../../../src/features/privacy-notice/notice-supplement.ts';
import type { Database } from '../../../../src/infrastructure/database/database.ts';
import { dueRows } from '../../../../src/infrastructure/database/due-rows.ts';
import { schemaPath } from '../../../../src/infrastructure/database/prisma-folder.ts';
import { sampleSettings } from '../../../fakes/sample-settings.ts';
import { givenColumns } from '../../../privacy/support/given-columns.ts';
import { describeOnBoth, openTestDatabase } from '../../../support/databases.ts';

const entries = Object.entries(personalDataInventory).flatMap(([table, { columns }]) =>
  Object.entries(columns).map(([column, entry]) => ({ name: `${table}.${column}`, entry })),
);
const personal = entries.flatMap(({ name, entry }): [string, PersonalColumn][] =>
  isPersonal(entry) ? [[name, entry]] : [],
);

/** Every column in the database, as the inventory names tables; a partition has its parent's. */
const columnsIn = async (database: Database): Promise<readonly string[]> => {
  const rows = await database.query<{ name: string }>(
    `SELECT CASE c.table_schema WHEN 'public' THEN '' ELSE c.table_schema || '.' END
            || c.table_name || '.' || c.column_name AS name
       FROM information_schema.columns c
       JOIN pg_class r ON r.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
      WHERE c.table_schema NOT IN ('pg_catalog', 'information_schema') AND NOT r.relispartition`,
  );
  return rows.map(({ name }) => name);
};

const differences = (columns: readonly string[], inventory: Inventory) => {
  const decided = new Set(
    Object.entries(inventory).flatMap(([table, entry]) =>
      Object.keys(entry.columns).map((column) => `${table}.${column}`),
    ),
  );
  return {
    undecided: columns.filter((column) => !decided.has(column)),
    phantom: [...decided].filter((column) => !columns.includes(column)),
  };
};

describeOnBoth('the personal-data inventory and the database', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(() => database.close());

  test('every column has an entry, and every entry a column', async () => {
    const columns = await columnsIn(database);
    expect(columns.length).toBeGreaterThan(200);
    expect(differences(columns, personalDataInventory)).toEqual({ undecided: [], phantom: [] });
  });

  test('a new column, a new table and one that is gone are noticed', async () => {
    const { IndexKey: _, ...rest } = personalDataInventory;
    const columns = await columnsIn(database);
    const found = differences(
      [...columns.filter((name) => name !== 'Person.email'), 'Person.shoeSize'],
      rest,
    );
    expect(found.undecided).toEqual(expect.arrayContaining(['IndexKey.name', 'Person.shoeSize']));
    expect(found.phantom).toEqual(['Person.email']);
  });

  test('whatever is a person’s goes with the person: each step up is a foreign key that cascades', async () => {
    const rows = await database.query<{ step: string }>(
      `SELECT format('%s.%s > %s', r.relname, a.attname, p.relname) AS step
         FROM pg_constraint k JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
         JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'f' AND k.confdeltype = 'c' AND array_length(k.conkey, 1) = 1`,
    );
    const cascades = rows.map(({ step }) => step);
    const steps = Object.entries(personalDataInventory).flatMap(([table, { subject, erase }]) => {
      if (subject.kind === 'nobody' || subject.kind === 'job' || table === 'Person') return [];
      // What outlives an erasure does so without the person: its way up is emptied, which its own test shows.
      if (erase === 'forget') return [];
      expect.soft([table, erase]).toEqual([table, 'delete']);
      return [`${table}.${subject.column} > ${subject.kind === 'through' ? subject.table : 'Person'}`];
    });
    expect(steps.length).toBeGreaterThanOrEqual(7);
    expect(cascades).toEqual(expect.arrayContaining(steps));
  });

  test('what has personal columns is somebody’s, and what is nobody’s has none', () => {
    for (const [table, { subject, columns, section }] of Object.entries(personalDataInventory)) {
      const count = Object.values(columns).filter(isPersonal).length;
      expect.soft([table, count > 0]).toEqual([table, subject.kind !== 'nobody']);
      expect.soft([table, section !== null]).toEqual([table, count > 0 && subject.kind !== 'job']);
    }
  });
});

describe('the decisions themselves', () => {
  test('every row that carries a date goes by it, by itself or with what it hangs on', () => {
    const dated = Object.entries(personalDataInventory).filter(([, { columns }]) => 'deleteAfter' in columns);
    for (const [table, { retention }] of dated) {
      expect.soft([table, ['dated', 'with-parent'].includes(retention)]).toEqual([table, true]);
    }
    const byRule = Object.entries(personalDataInventory).filter(([, { retention }]) => retention === 'dated');
    expect(byRule.map(([table]) => table).sort()).toEqual(
      [...new Set(Object.values(dueRows).map(({ table }) => table))].sort(),
    );
    for (const [table, { retention, columns }] of Object.entries(personalDataInventory)) {
      if (retention === 'dated' || retention === 'with-parent')
        expect.soft([table, 'deleteAfter' in columns]).toEqual([table, true]);
    }
  });

  test('each column is covered by words that stand in the notice, or by a sentence of the supplement', () => {
    const notice = readFileSync(new URL('../../../../locales/nb/notice.txt', import.meta.url), 'utf8');
    for (const [key, phrase] of Object.entries(noticePhrases)) {
      expect.soft([key, notice.includes(phrase)]).toEqual([key, true]);
    }
    const asked: string[] = [];
    const t = (key: string) => {
      asked.push(key);
      return key;
    };
    noticeSupplement(sampleSettings, t);
    objectionBlock(sampleSettings, t);
    for (const [name, { coveredBy }] of personal) {
      if ('supplement' in coveredBy)
        expect.soft([name, asked.includes(`notice:${coveredBy.supplement}`)]).toEqual([name, true]);
    }
    const used = new Set(
      personal.flatMap(([, { coveredBy }]) => ('notice' in coveredBy ? coveredBy.notice : [])),
    );
    for (const needed of ['answer', 'userName', 'email', 'url', 'company', 'country', 'pricePlan'] as const) {
      expect.soft(used).toContain(needed);
    }
  });

  test('what is not personal, and what is not given, has a reason in words', () => {
    const reasons = entries.flatMap(({ entry }) => (isPersonal(entry) ? [] : [entry.notPersonal]));
    for (const reason of [...reasons, ...Object.values(withheld)]) {
      expect.soft([reason, reason.trim().split(' ').length >= 3]).toEqual([reason, true]);
    }
  });

  test('nothing in the copy hides something else: a name is there once in its section', () => {
    const names = givenColumns(personalDataInventory).map(({ section, as }) => `${section}.${as}`);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.endsWith('.'))).toEqual([]);
  });

  test('keyed hashes and encrypted columns are those that schema.prisma calls so', () => {
    const schema = readFileSync(schemaPath, 'utf8');
    for (const kind of ['Encrypted', 'Keyed hash']) {
      const found = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body]) =>
        [...(body ?? '').matchAll(new RegExp(`/// ${kind}[^\\n]*\\n\\s+(\\w+)`, 'g'))].map(
          ([, column]) => `${model}.${column}`,
        ),
      );
      const stored = kind === 'Encrypted' ? 'encrypted' : 'keyed-hash';
      const listed = Object.entries<Inventory[string]>(ownTables).flatMap(([table, { columns }]) =>
        Object.entries(columns).flatMap(([column, entry]) =>
          entry.stored === stored ? [`${table}.${column}`] : [],
        ),
      );
      expect(found.length).toBeGreaterThan(5);
      expect(listed.sort()).toEqual(found.sort());
    }
  });
});
