/**
 * Every column that holds encrypted texts, with what names its row: an SQL expression and its type, by which
 * rows are also walked. Key rotation goes through this list; a test holds it to what `schema.prisma` calls
 * encrypted.
 */
export const encryptedColumns = {
  Person: { key: 'id', keyType: 'uuid', columns: ['userId', 'displayName', 'email', 'conversation'] },
  Feedback: { key: 'id', keyType: 'uuid', columns: ['text', 'applicationVersion', 'original', 'assignee'] },
  FollowUpMessage: { key: 'id', keyType: 'uuid', columns: ['text', 'agent', 'address'] },
  PendingSave: { key: 'id', keyType: 'uuid', columns: ['original', 'card'] },
  Installation: { key: `(platform || ':' || "workspaceId")`, keyType: 'text', columns: ['secret'] },
} as const;

export type EncryptedTable = keyof typeof encryptedColumns;
export type EncryptedColumn<Table extends EncryptedTable> =
  (typeof encryptedColumns)[Table]['columns'][number];

const isEncryptedTable = (name: string): name is EncryptedTable => Object.hasOwn(encryptedColumns, name);
export const encryptedTables: readonly EncryptedTable[] =
  Object.keys(encryptedColumns).filter(isEncryptedTable);
