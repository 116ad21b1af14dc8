import { deletionDate, keyedHash, personKey, recordedAt, rowKey } from './common-columns.ts';
import type { PersonalColumn, TableEntry } from './table-entry.ts';

const tries = {
  category: 'evidence',
  coveredBy: { supplement: 'alsoKept' },
  source: 'person',
  purpose: 'operation',
  given: { as: 'wrongTries' },
} as const satisfies PersonalColumn;

/** A code for linking accounts, for as long as it is valid. */
export const linkCode = {
  subject: { kind: 'person', column: 'personId' },
  section: 'linkCodes',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    locator: keyedHash,
    whole: keyedHash,
    wrongTries: tries,
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;

/** How many wrong codes somebody has typed lately. */
export const linkTries = {
  subject: { kind: 'person', column: 'personId' },
  section: 'linkTries',
  retention: 'dated',
  erase: 'delete',
  columns: {
    id: rowKey('id'),
    personId: personKey,
    count: tries,
    createdAt: recordedAt,
    deleteAfter: deletionDate,
  },
} as const satisfies TableEntry;
