import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';

/**
 * What goes by its date, in the order in which it goes: rows before what they hang on. A person is due once
 * nothing of theirs lives longer, a receipt once nothing that lives longer was recorded under it, and a copy's
 * removal once it is finished. Of a request it is first forgotten whose it was, and later that there was one; not
 * while it is open or still does something to the data. What is frozen (GDPR art. 18) is never due.
 */
export const retentionKinds = [
  'feedback',
  'pendingSaves',
  'linkCodes',
  'linkTries',
  'downloads',
  'chatExports',
  'requestIdentities',
  'receipts',
  'people',
  'removals',
  'requests',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];
export type RetentionCounts = Readonly<Record<RetentionKind, number>>;

export const noCounts: RetentionCounts = {
  feedback: 0,
  pendingSaves: 0,
  linkCodes: 0,
  linkTries: 0,
  downloads: 0,
  chatExports: 0,
  requestIdentities: 0,
  receipts: 0,
  people: 0,
  removals: 0,
  requests: 0,
};

/** Port. "Due" is said once, below it, for counting and for deleting. */
export interface RetentionStore {
  /** How many rows there are of a kind, counted no further than `enough`, and how many are past their date at `now`. */
  count(
    kind: RetentionKind,
    now: Date,
    enough: number,
  ): Promise<{ readonly all: number; readonly due: number }>;
  /**
   * Deletes at most `limit` due rows with all that hangs on them, oldest first, in one transaction. Copies in
   * channels become removals, each with a job, in the same transaction. Rows that somebody holds are passed over.
   * @returns how many; 0 when none could be had
   */
  deleteDue(
    kind: RetentionKind,
    now: Date,
    limit: number,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
  ): Promise<number>;
  /** Queues `jobs` if nobody has for this hour; both commit together. Of several processes one is told true. */
  claimHour(hour: Date, jobs: readonly Job[]): Promise<boolean>;
  /** When a run last left nothing undone. */
  lastSuccess(): Promise<Date | null>;
  keepSuccess(at: Date): Promise<void>;
}
