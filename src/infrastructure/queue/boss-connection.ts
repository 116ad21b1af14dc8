import { type Db, fromPglite } from 'pg-boss';
import type { DatabaseDriver } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';

/** pg-boss on the same database as everything else, through the same connections. */
export const bossConnection = (driver: DatabaseDriver): Db => {
  if (driver.kind === 'embedded') return fromPglite(driver.pglite);
  const { pool } = driver;
  return {
    executeSql: async (text, values) => {
      // pg-boss sends scripts of several statements too; the driver answers those with a list.
      const result: unknown = await pool.query(text, values);
      const results = Array.isArray(result) ? result : [result];
      return { rows: results.flatMap((one) => one.rows ?? []) };
    },
  };
};

/** pg-boss inside a transaction of ours. */
export const bossIn = (sql: Sql): Db => ({
  executeSql: async (text, values) => ({ rows: await sql.query(text, values) }),
});
