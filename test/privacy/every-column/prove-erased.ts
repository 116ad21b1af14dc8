import { expect, test } from 'vitest';
import { isPersonal } from '../../../src/features/data-rights/inventory/table-entry.ts';
import { personalDataInventory } from '../../../src/features/data-rights/personal-data-inventory.ts';
import { erasePeople } from '../../../src/infrastructure/database/erase-people.ts';
import { type Sql, sqlOf } from '../../../src/infrastructure/database/sql.ts';
import { everythingKept } from '../../whole/support/dump.ts';
import { eraseAll } from '../../whole/support/save-acts.ts';
import { settleAll } from '../../whole/support/teams/teams-acts.ts';
import { type Cell, nameOf, ownValues } from '../support/held-cells.ts';
import { filesIn, type Sink, sinksOf, tracesOf } from '../support/sinks.ts';
import type { Lives, Subject } from '../support/two-lives.ts';

const sqlName = (table: string): string => (table.includes('.') ? table : `"${table}"`);

/** What is kept afterwards that should be gone, and what is gone that should be kept. */
const leftoversOf = async (sql: Sql, before: readonly string[], own: ReadonlyMap<string, string>) => {
  const isTheirs = (row: string) => [...own.keys()].some((value) => row.includes(asDumped(value)));
  const isNews = (row: string) =>
    /^public\."(Removal|Erasure)" |^public\."ChatExport" \([^,]*,,|^public\."RightsRequest" \([^,]*,[^,]*,\d+,,,|^pgboss\.job\S* .*(?:remove-(?:copy|export)|post-request)|^public\."AuditInbox" /.test(
      row,
    );
  const after = await everythingKept(sql);
  const expected = new Set(before.filter((row) => !isTheirs(row)));
  return [
    ...after.filter((row) => isTheirs(row)).map((row) => `theirs: ${row.split(' ')[0]}`),
    ...after.filter((row) => !expected.has(row) && !isNews(row)).map((row) => `left: ${row.split(' ')[0]}`),
    ...[...expected].filter((row) => !after.includes(row)).map((row) => `lost: ${row.split(' ')[0]}`),
  ];
};

/** As a value stands inside the database's text of a row. */
const asDumped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '""');

class RollBack extends Error {}

/** Erases A in a transaction that never was, with something in it put out of order first. */
const erasedInDream = async (
  { whole, a }: Lives,
  breakIt: (sql: Sql) => Promise<unknown>,
  look: (sql: Sql) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const { database, queue } = whole.storage;
  let found: readonly string[] = [];
  const dream = database.prisma.$transaction(
    async (tx) => {
      const sql = sqlOf(tx);
      await breakIt(sql);
      const ids = { value: 0 };
      await erasePeople(tx, queue.sink, a.people, {
        at: new Date(),
        reason: 'asked',
        newRemovalId: () => {
          ids.value += 1;
          return JSON.parse(`"00000000-0000-7000-8000-${String(ids.value).padStart(12, '0')}"`);
        },
        jobFor: (removalId) => ({ name: 'remove-copy', payload: { removalId } }),
      });
      found = await look(sql);
      throw new RollBack();
    },
    { maxWait: 20_000, timeout: 60_000 },
  );
  await expect(dream).rejects.toThrow(RollBack);
  return found;
};

/** Whatever is deleted from a table, or emptied in it, leaves one column behind: that column's eraser is off, and only that one's. */
const keepColumn = async (
  sql: Sql,
  table: string,
  column: string,
  when: 'DELETE' | 'UPDATE',
): Promise<void> => {
  await sql.query('CREATE TABLE leftover (value text)');
  await sql.query(
    `CREATE FUNCTION keep_column() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF OLD."${column}" IS NOT NULL THEN INSERT INTO leftover VALUES (OLD."${column}"::text); END IF;
       RETURN OLD; END $$`,
  );
  await sql.query(
    `CREATE TRIGGER keep_column AFTER ${when} ON ${sqlName(table)} FOR EACH ROW EXECUTE FUNCTION keep_column()`,
  );
};

/** What stands in Slack and in Teams, each place on its own; without who A is there and A's chats with the bot. */
const platformsOf = ({ whole, who, inTeams }: Subject): readonly Sink[] => {
  const slack = whole.slack.snapshot().workspaces.flatMap(({ users, channels }) => [
    ...users.map(({ id, home, views, ephemerals }) => ({
      name: id === who.id ? "A's Home" : `what ${id} sees in Slack`,
      text: JSON.stringify([home, id === who.id ? [] : views, ephemerals]),
    })),
    ...channels.map(({ id, messages }) => ({ name: id, text: JSON.stringify(messages) })),
  ]);
  const teams = whole.teams.snapshot().tenants.flatMap(({ users, teams: all, chats }) => [
    ...users.map(({ id, dialog, notice }) => ({
      name: `what ${id} sees in Teams`,
      text: JSON.stringify([dialog, notice]),
    })),
    ...[...all.flatMap(({ channels }) => channels), ...chats].map(({ id, messages }) => ({
      name: id,
      text: JSON.stringify(messages),
    })),
  ]);
  const chats = [whole.slack.directMessageId(who.id), whole.teams.personalChatId(inTeams.id)];
  return [...slack, ...teams].filter(({ name }) => !chats.includes(name));
};

/** Tests that an erasure leaves nothing of A and all of B, and that the tests would notice when it does not. */
export const proveErased = (lives: () => Lives, mutants: boolean): void => {
  /**
   * Without where copies stand in channels, which is in the list of copies to be taken away, without the audit
   * trail's random number, and without what stays of requests as proof: they name nobody once the rest is gone.
   */
  const own = () => {
    const isPlace = ({ table, column, entry: { given, forgotten } }: Cell) =>
      ('not' in given && given.not === 'support-place') ||
      column === 'auditSubject' ||
      (personalDataInventory[table]?.erase === 'forget' && forgotten === undefined);
    const { a, b } = lives().cells;
    return ownValues(
      a.filter((cell) => !isPlace(cell)),
      b,
    );
  };

  if (mutants)
    test('an erasure that leaves any one column of any one table behind is found out', async () => {
      const before = await everythingKept(lives().whole.storage.database);
      expect(
        await erasedInDream(
          lives(),
          async () => {},
          (sql) => leftoversOf(sql, before, own()),
        ),
      ).toEqual([]);

      const filled = new Set(lives().cells.a.flatMap((cell) => (cell.raw === null ? [] : [nameOf(cell)])));
      const survived: string[] = [];
      let tried = 0;
      for (const [table, { columns, erase }] of Object.entries(personalDataInventory)) {
        for (const [column, entry] of Object.entries(columns)) {
          if (!isPersonal(entry) || !filled.has(`${table}.${column}`)) continue;
          if (erase === 'keep' || (erase === 'forget' && !entry.forgotten)) continue;
          tried += 1;
          const found = await erasedInDream(
            lives(),
            (sql) => keepColumn(sql, table, column, erase === 'forget' ? 'UPDATE' : 'DELETE'),
            (sql) => leftoversOf(sql, before, own()),
          );
          if (!found.some((row) => row.includes('leftover'))) survived.push(`${table}.${column}`);
        }
      }
      expect(tried).toBeGreaterThan(90);
      expect(survived).toEqual([]);
    }, 180_000);

  if (mutants)
    test('so is one that leaves a table’s rows, or takes somebody else’s', async () => {
      const constraints = await lives().whole.storage.database.query<{ name: string; tableName: string }>(
        `SELECT conname AS name, conrelid::regclass::text AS "tableName" FROM pg_constraint
        WHERE contype = 'f' AND confdeltype = 'c' AND connamespace = 'public'::regnamespace`,
      );
      const tables = [...new Set(constraints.map(({ tableName }) => tableName))];
      expect(tables.length).toBeGreaterThanOrEqual(6);
      const before = await everythingKept(lives().whole.storage.database);
      for (const table of tables) {
        const all = await lives().whole.storage.database.query<{ name: string }>(
          `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = '${table}'::regclass`,
        );
        const found = await erasedInDream(
          lives(),
          async (sql) => {
            for (const { name } of all) await sql.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
            await sql.query(
              `CREATE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
            );
            await sql.query(
              `CREATE TRIGGER keep_row BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_row()`,
            );
          },
          (sql) => leftoversOf(sql, before, own()),
        ).catch((error: unknown) => [`refused: ${error instanceof Error ? error.name : 'unknown'}`]);
        expect.soft([table, found.length > 0]).toEqual([table, true]);
      }
      const { b } = lives();
      const tooMuch = await erasedInDream(
        lives(),
        (sql) => sql.query('DELETE FROM "Disclosure" WHERE "personId" = $1::uuid', [b.personId]),
        (sql) => leftoversOf(sql, before, own()),
      );
      expect(tooMuch).toContain('lost: public."Disclosure"');
    }, 60_000);

  test('A erases everything: nothing of any column of A’s in a dump, the log or the metrics; B stays byte for byte', async () => {
    const { whole, a } = lives();
    const { database } = whole.storage;
    const logged = whole.logged.length;
    const before = await everythingKept(database);
    await eraseAll(a);
    expect(await leftoversOf(database, before, own())).toEqual([]);
    const values = new Map([...own()].filter(([value]) => !/^[0-9a-f-]{36}$/.test(value)));
    const sinks = await sinksOf(whole);
    expect(tracesOf(values, sinks, (value) => [value])).toEqual([]);
    // Ids of ours may be in the log of what was done; not in that of the erasure.
    const since = [{ name: 'log', text: whole.logged.slice(logged).join('') }];
    expect(tracesOf(own(), since, (value) => [value])).toEqual([]);
  }, 60_000);

  test('nor on the platforms, but for what A and Lytt said in A’s own chats', async () => {
    const { whole, a } = lives();
    expect(tracesOf(own(), platformsOf(a), (value) => [value])).not.toEqual([]);
    await settleAll(whole);
    expect(tracesOf(own(), platformsOf(a), (value) => [value])).toEqual([]);
  });

  test('nor do their words or who they are stand in any file', async () => {
    const { whole, a, cells } = lives();
    await whole.stop();
    // A database's files keep rows that are gone until it vacuums, so it is what lies under the keys that must not be
    // readable there.
    const isPlain = ({ entry }: Cell) => entry.stored !== 'encrypted';
    const clear = [...own()].filter(([value]) => {
      const held = cells.a.filter((cell) => cell.value === value);
      return held.length > 0 && !held.some(isPlain);
    });
    const terms = new Map([...clear, ...a.who.terms, ...a.inTeams.terms]);
    expect(terms.size).toBeGreaterThan(10);
    expect(tracesOf(terms, await filesIn(whole.dataDir), (value) => [value])).toEqual([]);
  }, 60_000);
};
