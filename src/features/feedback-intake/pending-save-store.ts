import type { DedupeKey, PendingSaveId, PersonId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { Recordable } from '../privacy-notice/notice-gate.ts';
import type { FeedbackKind } from './feedback.ts';

/** *Lagre* was pressed on a message; its words still wait on the platform. Holds addresses, never words. */
export interface PendingSave {
  readonly id: PendingSaveId;
  readonly personId: PersonId;
  readonly original: MessageAddress;
  /** The confirm card, which becomes the receipt. */
  readonly card: MessageAddress;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
  readonly createdAt: Date;
}

/** Port. */
export interface PendingSaveStore {
  /** Row and job commit together; a second press (same key) is `already`. */
  add(
    save: Recordable<
      Omit<PendingSave, 'personId'> & { readonly dedupeKey: DedupeKey; readonly deleteAfter: Date }
    >,
    jobs: readonly Job[],
  ): Promise<{ readonly kind: 'added' | 'already' | 'receipt-gone' }>;
  get(id: PendingSaveId): Promise<PendingSave | null>;
  remove(id: PendingSaveId): Promise<void>;
}
