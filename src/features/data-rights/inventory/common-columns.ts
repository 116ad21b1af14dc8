import type { PersonalColumn } from './table-entry.ts';

/** A random number of ours. It is given, because it says which rows belong together. */
export const rowKey = <const Name extends string>(as: Name) =>
  ({
    category: 'evidence',
    coveredBy: { supplement: 'alsoKept' },
    source: 'lytt',
    purpose: 'operation',
    given: { as },
  }) as const satisfies PersonalColumn;

/** Leads to the person: the same in every row, so it says nothing in their own copy. */
export const personKey = { ...rowKey(''), given: { not: 'key' } } as const satisfies PersonalColumn;

export const keyedHash = {
  category: 'identity',
  coveredBy: { notice: 'userName' },
  source: 'lytt',
  purpose: 'operation',
  given: { not: 'keyed-hash' },
  stored: 'keyed-hash',
} as const satisfies PersonalColumn;

export const deletionDate = {
  category: 'evidence',
  coveredBy: { notice: 'deletion' },
  source: 'lytt',
  purpose: 'rights',
  given: { as: 'deleteAfter' },
} as const satisfies PersonalColumn;

export const recordedAt = {
  category: 'evidence',
  coveredBy: { supplement: 'alsoKept' },
  source: 'lytt',
  purpose: 'evidence',
  given: { as: 'recordedAt' },
} as const satisfies PersonalColumn;

/** Which receipt a row was recorded under, and when that was. */
export const receiptOf = { ...rowKey('receipt'), purpose: 'evidence' } as const satisfies PersonalColumn;
export const noticePressedAt = {
  ...recordedAt,
  given: { as: 'noticePressedAt' },
} as const satisfies PersonalColumn;

/** What the person asked for about their rights, and what came of it. */
export const ofRequests = {
  category: 'rights',
  coveredBy: { supplement: 'alsoKept' },
  source: 'person',
  purpose: 'rights',
} as const satisfies Omit<PersonalColumn, 'given'>;
