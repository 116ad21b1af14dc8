import type { Clock } from '../../shared/clock.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import { rewrapIndexKey } from '../crypto/index-key.ts';
import type { Database } from './database.ts';
import { type EncryptedTable, encryptedColumns, encryptedTables } from './encrypted-columns.ts';
import { createWrappedKeyStore } from './prisma-wrapped-key-store.ts';
import { recordAudit } from './record-audit.ts';

export interface RotationProgress {
  readonly table: EncryptedTable;
  /** Texts encrypted anew so far, in all tables. */
  readonly rotated: number;
}

export interface RotationResult {
  readonly rotated: number;
  /** Texts that another process wrote with an older key meanwhile. Above 0: give it the new key, and rotate again. */
  readonly left: number;
}

interface Deps {
  readonly database: Database;
  /** Made from a ring whose first key is the new one and which has the older ones too. */
  readonly codec: FieldCodec;
  readonly clock: Clock;
}

const batchSize = 500;

/**
 * Encrypts everything that is stored with the first master key; older keys are not needed afterwards when
 * nothing is left. The audit trail has an event for each batch, in its transaction. Small batches and a comparison with what was read let the service run meanwhile, and a
 * rotation that was cut short is finished by running it again.
 * @throws LyttError `key-missing` when a text names a key that is not in the ring
 */
export const rotateKeys = async (
  deps: Deps,
  onProgress: (progress: RotationProgress) => void = () => undefined,
): Promise<RotationResult> => {
  let rotated = 0;
  for (const table of encryptedTables) {
    for (const column of encryptedColumns(table).columns) {
      for await (const count of rotateColumn(deps, table, column)) {
        rotated += count;
        onProgress({ table, rotated });
      }
    }
  }
  await rewrapIndexKey(deps.codec, createWrappedKeyStore(deps.database));
  return { rotated, left: await countLeft(deps) };
};

interface SealedRow {
  readonly row: string;
  readonly sealed: string;
}

/** Walks one column in the order of its rows and yields how many texts each batch encrypted anew. */
async function* rotateColumn({ database, codec, clock }: Deps, table: EncryptedTable, column: string) {
  const { key, keyType } = encryptedColumns(table);
  let after: string | null = null;
  for (;;) {
    const rows: SealedRow[] = await database.query<SealedRow>(
      `SELECT ${key}::text AS row, "${column}" AS sealed FROM "${table}"
        WHERE NOT starts_with("${column}", $1) AND ($2::text IS NULL OR ${key} > $2::${keyType})
        ORDER BY ${key} LIMIT ${batchSize}`,
      [codec.currentPrefix, after],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.row;
    const renewed = rows.map(({ row, sealed }) => {
      const place = { table, column, row };
      return codec.seal(place, codec.open(place, sealed));
    });
    const written = await database.transaction(async (sql) => {
      const changed = await sql.query(
        `UPDATE "${table}" SET "${column}" = renewed.after
         FROM unnest($1::text[], $2::text[], $3::text[]) AS renewed(row, before, after)
        WHERE ${key} = renewed.row::${keyType} AND "${table}"."${column}" = renewed.before
        RETURNING 1 AS one`,
        [rows.map(({ row }) => row), rows.map(({ sealed }) => sealed), renewed],
      );
      const entry = { event: 'keys-rotated', amount: changed.length, at: clock.now() } as const;
      if (changed.length > 0) await recordAudit(sql, [entry]);
      return changed;
    });
    yield written.length;
  }
}

const countLeft = async ({ database, codec }: Deps): Promise<number> => {
  const counts = encryptedTables.flatMap((table) =>
    encryptedColumns(table).columns.map(
      (column) => `(SELECT count(*) FROM "${table}" WHERE NOT starts_with("${column}", $1))`,
    ),
  );
  const [row] = await database.query<{ left: number }>(`SELECT (${counts.join(' + ')})::int AS left`, [
    codec.currentPrefix,
  ]);
  return row?.left ?? 0;
};
