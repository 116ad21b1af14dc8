import type { ColumnEntry } from '../../features/data-rights/inventory/table-entry.ts';
import { ownTables } from '../../features/data-rights/personal-data-inventory.ts';
import type { Prisma } from './generated/client.ts';

type Models = Prisma.TypeMap['model'];

/** Does not compile while a column of `schema.prisma` has no entry in the inventory. */
ownTables satisfies {
  readonly [Table in Prisma.ModelName]: {
    readonly columns: { readonly [Column in keyof Models[Table]['payload']['scalars']]: ColumnEntry };
  };
};

type OwnTables = typeof ownTables;

export type EncryptedColumn<Table extends keyof OwnTables> = {
  [Column in keyof OwnTables[Table]['columns'] & string]: OwnTables[Table]['columns'][Column] extends {
    readonly stored: 'encrypted';
  }
    ? Column
    : never;
}[keyof OwnTables[Table]['columns'] & string];

export type EncryptedTable = {
  [Table in keyof OwnTables]: [EncryptedColumn<Table>] extends [never] ? never : Table;
}[keyof OwnTables];

/** What names a row: an SQL expression and its type, by which rows are also walked. */
interface RowKey {
  readonly key: string;
  readonly keyType: 'uuid' | 'text';
}

const byId: RowKey = { key: 'id', keyType: 'uuid' };
const rowKeys: { readonly [Table in EncryptedTable]: RowKey } = {
  Person: byId,
  Feedback: byId,
  FollowUpMessage: byId,
  PendingSave: byId,
  RightsRequest: byId,
  ChatExport: byId,
  Installation: { key: `(platform || ':' || "workspaceId")`, keyType: 'text' },
};

const isEncryptedTable = (name: string): name is EncryptedTable => Object.hasOwn(rowKeys, name);
export const encryptedTables: readonly EncryptedTable[] = Object.keys(rowKeys).filter(isEncryptedTable);

/** A table's columns that hold encrypted texts, as the inventory says, with what names its rows. Key rotation goes by it. */
export const encryptedColumns = <Table extends EncryptedTable>(table: Table) => {
  const entries: { readonly [Column in string]: ColumnEntry } = ownTables[table].columns;
  const isEncrypted = (name: string): name is EncryptedColumn<Table> => entries[name]?.stored === 'encrypted';
  return { ...rowKeys[table], columns: Object.keys(entries).filter(isEncrypted) };
};
