import type { AuditReason } from '../../shared/audit-event.ts';
import type { FeedbackId, PersonId, Reference, RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Customer } from '../feedback-intake/customer.ts';
import type { FeedbackKind, FeedbackStatus, LegalHold, Restriction } from '../feedback-intake/feedback.ts';
import type { Person } from '../feedback-intake/person-store.ts';
import type { NoticeReceipt } from '../privacy-notice/notice-receipt-store.ts';
import type { PersonalCopy } from './personal-copy.ts';
import type { RightsRequest } from './rights-request.ts';

/** Everything held about one person, and nothing about anybody else (GDPR art. 15). Agents are left out by role. */
export interface HeldData {
  readonly person: Person;
  readonly receipts: readonly (NoticeReceipt & { readonly surface: string })[];
  readonly feedback: readonly HeldFeedback[];
  readonly disclosures: readonly HeldDisclosure[];
  /** Their own requests about their rights, oldest first. */
  readonly requests: readonly RightsRequest[];
  /** Until when a code of theirs for linking accounts is valid; null: they have none. */
  readonly linkCodeUntil: Date | null;
  /** Wrong codes that they have typed lately. */
  readonly wrongLinkTries: number;
  /** *Lagre* pressed, words not read yet. */
  readonly pendingSaves: number;
  /** Cards and thread entries that stand in support channels now: what an erasure would take away. */
  readonly copies: number;
  /** The same and all else as rows, whole: every column that the inventory gives, to take along (GDPR art. 15(3)). */
  readonly copy: PersonalCopy;
}

export interface HeldFeedback {
  readonly reference: Reference;
  readonly status: FeedbackStatus;
  readonly text: string | null;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
  readonly customer: Customer | null;
  readonly restriction: Restriction | null;
  readonly legalHold: LegalHold | null;
  readonly surface: string;
  readonly writtenAt: Date;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
  readonly messages: readonly {
    readonly kind: 'reply' | 'handled' | 'note' | 'answer';
    readonly text: string | null;
    readonly createdAt: Date;
    readonly state: string;
  }[];
}

export interface HeldDisclosure {
  readonly recipientName: string;
  readonly recipientCountry: string;
  readonly destinationId: string;
  readonly reference: Reference | null;
  readonly fields: readonly string[];
  readonly at: Date;
}

export interface ErasureResult {
  readonly feedback: number;
  readonly messages: number;
  /** Copies in support channels that are being taken away. */
  readonly copies: number;
  /** Items under a hold: they and their author stay. */
  readonly retained: readonly FeedbackId[];
}

/** Port. */
export interface DataRightsStore {
  held(personId: PersonId): Promise<HeldData | null>;
  /**
   * Hard delete of people and everything that hangs on them, in one transaction (GDPR art. 17); null: none is there.
   * Copies in channels become removals, each with a `remove-copy` job, in the same transaction; queued jobs
   * that carry the person's ids are deleted.
   */
  erase(
    people: readonly PersonId[],
    at: Date,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
    reason?: AuditReason,
  ): Promise<ErasureResult | null>;
}
