import { deletionDate, keyedHash, ofRequests, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const decision = { ...ofRequests, source: 'agent' } as const;

/** Requests about rights. Whose one was goes when the person is erased, or a while after it was answered. */
export const rightsRequest = {
  subject: { kind: 'person', column: 'personId' },
  section: 'requests',
  retention: 'dated',
  erase: 'forget',
  columns: {
    id: rowKey('id'),
    reference: { ...ofRequests, source: 'lytt', given: { as: 'reference' } },
    revision: { ...ofRequests, source: 'lytt', purpose: 'operation', given: { as: 'revision' } },
    personId: { ...personKey, forgotten: true },
    feedbackId: { ...rowKey('feedback'), forgotten: true },
    kind: { ...ofRequests, given: { as: 'kind' } },
    state: { ...ofRequests, source: 'lytt', given: { as: 'state' } },
    source: { ...ofRequests, source: 'lytt', given: { as: 'broughtBy' } },
    receivedAt: { ...ofRequests, source: 'platform', given: { as: 'receivedAt' } },
    dueAt: { ...ofRequests, source: 'lytt', given: { as: 'dueAt' } },
    extendedDueAt: { ...decision, given: { as: 'extendedDueAt' } },
    extensionReason: { ...decision, given: { as: 'extensionReason' }, stored: 'encrypted', forgotten: true },
    wish: { ...ofRequests, given: { as: 'wish' } },
    restriction: { ...ofRequests, given: { as: 'restriction' }, forgotten: true },
    decidedAt: { ...decision, given: { as: 'decidedAt' } },
    ground: { ...decision, given: { as: 'ground' } },
    reason: { ...decision, given: { as: 'reason' }, stored: 'encrypted', forgotten: true },
    channel: { ...ofRequests, source: 'lytt', given: { not: 'support-place' } },
    message: { ...ofRequests, source: 'lytt', given: { not: 'support-place' } },
    reminded: { ...ofRequests, source: 'lytt', purpose: 'operation', given: { as: 'remindersGiven' } },
    codeKey: { ...keyedHash, forgotten: true },
    codeUntil: { ...ofRequests, source: 'lytt', given: { as: 'codeUntil' }, forgotten: true },
    codeTries: { ...ofRequests, source: 'lytt', given: { as: 'codeTries' } },
    createdAt: recordedAt,
    identityUntil: { ...deletionDate, given: { as: 'identityUntil' } },
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
