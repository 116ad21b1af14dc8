import { deletionDate, keyedHash, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

/** A link to one's own data, until it is used or too old. */
export const download = {
  subject: { kind: 'person', column: 'personId' },
  section: 'downloads',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    tokenKey: keyedHash,
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
