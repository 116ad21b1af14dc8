import {
  deletionDate,
  keyedHash,
  noticePressedAt,
  personKey,
  receiptOf,
  recordedAt,
  rowKey,
} from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const pending = { category: 'answer', coveredBy: { notice: 'answer' }, purpose: 'follow-up' } as const;

/** *Lagre* was pressed, and the words are not read yet. */
export const pendingSave = {
  subject: { kind: 'person', column: 'personId' },
  section: 'pendingSaves',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    noticeReceiptId: receiptOf,
    noticePressedAt,
    original: {
      ...pending,
      source: 'platform',
      given: { as: 'originalMessage' },
      stored: 'encrypted',
      json: true,
    },
    card: { ...pending, source: 'platform', given: { as: 'confirmCard' }, stored: 'encrypted', json: true },
    kind: { ...pending, source: 'person', given: { as: 'kind' } },
    applicationId: {
      ...pending,
      category: 'application',
      coveredBy: { notice: 'application' },
      source: 'person',
      given: { as: 'application' },
    },
    createdAt: recordedAt,
    deleteAfter: deletionDate,
    dedupeKey: keyedHash,
  },
} as const satisfies TableEntry;
