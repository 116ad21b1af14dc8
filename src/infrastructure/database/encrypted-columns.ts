/**
 * Every column that holds encrypted texts, with the SQL that names its row. Key rotation walks this list; a
 * test holds it to the columns that `schema.prisma` calls encrypted.
 */
export const encryptedColumns = {
  Person: { row: 'id::text', columns: ['userId', 'displayName', 'email'] },
  Feedback: { row: 'id::text', columns: ['text', 'original', 'assignee'] },
  FollowUpMessage: { row: 'id::text', columns: ['text', 'agent', 'address'] },
  PendingSave: { row: 'id::text', columns: ['original', 'card'] },
  Installation: { row: `platform || ':' || "workspaceId"`, columns: ['secret'] },
} as const;

export type EncryptedTable = keyof typeof encryptedColumns;
export type EncryptedColumn<Table extends EncryptedTable> =
  (typeof encryptedColumns)[Table]['columns'][number];
