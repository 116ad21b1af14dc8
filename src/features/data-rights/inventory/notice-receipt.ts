import { deletionDate, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

/** Proof that the notice was shown and continued under (GDPR art. 5(2)). */
export const noticeReceipt = {
  subject: { kind: 'person', column: 'personId' },
  section: 'receipts',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    version: { ...recordedAt, given: { as: 'version' } },
    pressedAt: { ...recordedAt, given: { as: 'pressedAt' } },
    surface: { ...recordedAt, given: { as: 'surface' } },
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
