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

const message = { category: 'follow-up', coveredBy: { notice: 'followUp' }, purpose: 'follow-up' } as const;

/** Replies, notes and answers. What agents write about a person is the person's too (GDPR art. 4(1)). */
export const followUpMessage = {
  subject: { kind: 'person', column: 'personId' },
  section: 'messages',
  retention: 'with-parent',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    feedbackId: rowKey('feedback'),
    personId: personKey,
    kind: { ...message, source: 'lytt', given: { as: 'kind' } },
    noticeReceiptId: receiptOf,
    noticePressedAt,
    text: { ...message, source: 'agent', given: { as: 'text' }, stored: 'encrypted' },
    agent: {
      ...message,
      source: 'platform',
      given: { not: 'somebody-else' },
      stored: 'encrypted',
      json: true,
    },
    state: { ...message, source: 'lytt', given: { as: 'state' } },
    reason: { ...message, source: 'lytt', given: { as: 'reason' } },
    address: { ...message, source: 'platform', given: { as: 'inYourChat' }, stored: 'encrypted', json: true },
    addressKey: keyedHash,
    finishedAt: { ...recordedAt, given: { as: 'finishedAt' } },
    createdAt: recordedAt,
    deleteAfter: deletionDate,
    dedupeKey: keyedHash,
  },
} as const satisfies TableEntry;
