import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { type Sql, sqlOf } from '../../../src/infrastructure/database/sql.ts';
import { describeOnBoth, openTestDatabase } from '../../support/databases.ts';

describeOnBoth('transactions', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    await database.query('CREATE TABLE parent (id int PRIMARY KEY)');
    await database.query('CREATE TABLE child (id int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)');
  });
  afterAll(() => database.close());

  // Nobody may be told "saved" of something that the database refused at the last moment.
  it('a commit that fails is heard of, through Prisma and through plain SQL', async () => {
    const insert = `INSERT INTO child VALUES (1)`;
    await expect(database.prisma.$transaction((tx) => sqlOf(tx).query(insert))).rejects.toThrow(
      /foreign ?key/i,
    );
    await expect(database.transaction((sql) => sql.query(insert))).rejects.toThrow(/foreign ?key/i);
    expect(await database.query('SELECT * FROM child')).toEqual([]);
  });

  it('what throws is rolled back, and the next one finds a working database', async () => {
    for (const run of [
      () =>
        database.transaction(async (sql) => {
          await sql.query('INSERT INTO parent VALUES (1)');
          throw new Error('no');
        }),
      () =>
        database.prisma.$transaction(async (tx) => {
          await sqlOf(tx).query('INSERT INTO parent VALUES (1)');
          throw new Error('no');
        }),
      () => database.transaction((sql) => sql.query('SELECT nonsense')),
    ]) {
      await expect(run()).rejects.toThrow();
    }
    expect(await database.query('SELECT * FROM parent')).toEqual([]);
  });

  it.runIf(kind === 'postgresql')('outlives a connection that is lost in the middle', async () => {
    const loseIt = async (sql: Sql) => {
      const [own] = await sql.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await database.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      // Long enough for the news to come while nothing is under way.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql.query('INSERT INTO parent VALUES (7)');
    };
    await expect(database.transaction(loseIt)).rejects.toThrow();
    await expect(database.prisma.$transaction((tx) => loseIt(sqlOf(tx)))).rejects.toThrow();
    expect(await database.query('SELECT * FROM parent')).toEqual([]);
  });

  it('keeps times to the millisecond, whatever zone the machine is in', async () => {
    const at = new Date('2026-07-01T10:11:12.345Z');
    const removal = {
      id: '00000000-0000-7000-8000-000000000001',
      destinationId: 'd',
      channel: 'c',
      message: 'm',
    };
    const data = { ...removal, state: 'waiting', createdAt: at, deleteAfter: at };
    await database.prisma.removal.create({ data });
    const [plain] = await database.query<{ createdAt: Date; text: string }>(
      `SELECT "createdAt", to_char("createdAt" AT TIME ZONE 'UTC', 'HH24:MI:SS.MS') AS text FROM "Removal"`,
    );
    expect(plain).toEqual({ createdAt: at, text: '10:11:12.345' });
    expect((await database.prisma.removal.findFirst())?.createdAt).toEqual(at);
  });
});
