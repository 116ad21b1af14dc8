import type { OtherColumn, TableEntry } from './table-entry.ts';

const about = (notPersonal: string): OtherColumn => ({ notPersonal });

const event = {
  event: about('what happened, one of a fixed list'),
  reason: about('why, one of a fixed list'),
  subject: about('a random number; whom it means is said in their own row alone, and goes with it'),
  amount: about('how many there were'),
  copies: about('how many there were'),
  at: about('when it happened'),
} as const;

const trail = { subject: { kind: 'nobody' }, section: null, retention: 'trail', erase: 'keep' } as const;

export const auditInbox = {
  ...trail,
  columns: { id: about('a running number'), ...event },
} as const satisfies TableEntry;

export const auditEvent = {
  ...trail,
  columns: { seq: about('a running number'), ...event, hash: about('holds the row and the one before') },
} as const satisfies TableEntry;

/** What a restored backup is held against. */
export const erasure = {
  ...trail,
  columns: {
    id: about('a random number of its own'),
    subject: about('a keyed hash of a random number: of a row that is gone, or of an item whose words are'),
    at: about('when it was erased'),
  },
} as const satisfies TableEntry;
