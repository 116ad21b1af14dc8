import { deletionDate, personKey, rowKey } from './common-columns.ts';
import type { TableEntry } from './table-entry.ts';

const ledger = {
  category: 'disclosure',
  coveredBy: { notice: 'sharing' },
  source: 'lytt',
  purpose: 'rights',
} as const;

/** Who got what, and when (GDPR art. 15(1)(c) and 19). */
export const disclosure = {
  subject: { kind: 'person', column: 'personId' },
  section: 'disclosures',
  retention: 'with-parent',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    feedbackId: rowKey('feedback'),
    recipientId: { ...ledger, given: { as: 'recipientId' } },
    recipientName: { ...ledger, given: { as: 'recipient' } },
    recipientCountry: { ...ledger, given: { as: 'country' } },
    destinationId: { ...ledger, given: { as: 'destination' } },
    fields: { ...ledger, given: { as: 'fields' } },
    at: { ...ledger, given: { as: 'at' } },
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
