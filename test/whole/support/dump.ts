import type { FieldCodec } from '../../../src/infrastructure/crypto/field-encryption.ts';
import {
  type EncryptedTable,
  encryptedColumns,
  encryptedTables,
} from '../../../src/infrastructure/database/encrypted-columns.ts';
import type { Sql } from '../../../src/infrastructure/database/sql.ts';

/** Every row of every table in every schema, the queue's too, as the database writes it. */
export const dumpRows = async (sql: Sql): Promise<ReadonlyMap<string, readonly string[]>> => {
  const tables = await sql.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
      ORDER BY 1`,
  );
  const dumped = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await sql.query<{ line: string }>(`SELECT t::text AS line FROM ${name} AS t`);
    dumped.set(name, rows.map(({ line }) => line).sort());
  }
  return dumped;
};

/** Every encrypted field in the clear, with the table and column it stands in. */
export const openFields = async (sql: Sql, codec: FieldCodec): Promise<readonly string[]> => {
  const opened: string[] = [];
  const openTable = async <Table extends EncryptedTable>(table: Table) => {
    const { key, columns } = encryptedColumns(table);
    for (const column of columns) {
      const rows = await sql.query<{ row: string; sealed: string }>(
        `SELECT ${key}::text AS row, "${column}" AS sealed FROM "${table}" WHERE "${column}" IS NOT NULL`,
      );
      for (const { row, sealed } of rows) {
        opened.push(`${table}.${column}: ${codec.open({ table, column, row }, sealed)}`);
      }
    }
  };
  for (const table of encryptedTables) await openTable(table);
  return opened;
};

/** pg-boss's notes on itself: when it last looked after a queue. They change while nothing happens. */
const housekeeping = /^pgboss\.(queue|version|queue_stats|bam|warning)/;

/** All that is kept, to be compared: it is the same when nothing was recorded. */
export const everythingKept = async (sql: Sql): Promise<readonly string[]> =>
  [...(await dumpRows(sql))].flatMap(([table, rows]) =>
    housekeeping.test(table) ? [] : rows.map((row) => `${table} ${row}`),
  );
