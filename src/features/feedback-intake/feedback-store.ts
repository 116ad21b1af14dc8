import type {
  DedupeKey,
  DisclosureId,
  FeedbackId,
  MessageId,
  PersonId,
  PostId,
  Reference,
} from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Language } from '../../shared/language.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { Recordable } from '../privacy-notice/notice-gate.ts';
import type { Customer } from './customer.ts';
import type {
  AuthorOutcome,
  Feedback,
  FeedbackKind,
  FeedbackStatus,
  FeedbackSurface,
  LegalHold,
} from './feedback.ts';
import type { FollowUpMessage, MessageState } from './follow-up-message.ts';

export interface NewFeedback {
  readonly id: FeedbackId;
  readonly reference: Reference;
  readonly text: string;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
  readonly customer: Customer | null;
  readonly surface: FeedbackSurface;
  readonly language: Language;
  readonly platform: Feedback['platform'];
  readonly workspaceId: string;
  readonly writtenAt: Date;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
  /** Unique: the same submission twice is one feedback. */
  readonly dedupeKey: DedupeKey;
  /** The platform's own message, when it is the author's; edits and deletion of it apply to our copy. */
  readonly original: { readonly address: MessageAddress; readonly key: DedupeKey } | null;
}

export type AddResult =
  | { readonly kind: 'added' }
  | { readonly kind: 'already'; readonly id: FeedbackId; readonly reference: Reference }
  | { readonly kind: 'reference-taken' }
  /** The person erased themselves meanwhile: nothing is stored. */
  | { readonly kind: 'receipt-gone' };

/** A message row to add with a change. Author's words come through the gate; an agent's words do not need to. */
export type NewMessage =
  | {
      readonly from: 'author';
      readonly id: MessageId;
      readonly text: Recordable<string>;
      readonly createdAt: Date;
      readonly dedupeKey: DedupeKey;
    }
  | {
      readonly from: 'agent';
      readonly id: MessageId;
      readonly kind: 'reply' | 'handled' | 'note';
      readonly text: string | null;
      readonly agent: PlatformUser;
      readonly createdAt: Date;
      readonly dedupeKey: DedupeKey;
    };

export interface NewPost {
  readonly id: PostId;
  readonly destinationId: string;
  readonly createdAt: Date;
}

/** One row of the disclosure ledger: a recipient got these fields (GDPR art. 15(1)(c), 19). */
export interface NewDisclosure {
  readonly id: DisclosureId;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly recipientCountry: string;
  readonly destinationId: string;
  readonly fields: readonly string[];
  readonly at: Date;
}

/** Everything one change of one feedback may do; it commits whole, with its jobs, or not at all. */
export interface FeedbackChange {
  readonly status?: FeedbackStatus;
  readonly assignee?: PlatformUser | null;
  /** New words of the author, or null to take them away (withdrawn). */
  readonly text?: Recordable<string> | null;
  readonly kind?: FeedbackKind;
  readonly applicationId?: string | null;
  /** What the author typed; null takes it away (withdrawn), as does a blank one. */
  readonly applicationVersion?: Recordable<string | null> | null;
  readonly customer?: Customer | null;
  readonly language?: Language;
  readonly deleteAfter?: Date;
  /** Null: the hold ends. */
  readonly legalHold?: LegalHold | null;
  readonly closingMessageId?: MessageId | null;
  readonly authorOutcome?: AuthorOutcome | null;
  readonly addMessages?: readonly NewMessage[];
  readonly finishMessage?: {
    readonly id: MessageId;
    readonly state: MessageState;
    readonly reason: string | null;
    readonly address: { readonly address: MessageAddress; readonly key: DedupeKey } | null;
    readonly at: Date;
  };
  /** A destination that already has a post of this feedback is left as it is. */
  readonly addPosts?: readonly NewPost[];
  /**
   * These cards are taken away (moved to another channel): the card and each entry in its thread become
   * removals with their `remove-copy` jobs in the same transaction; the store makes their ids.
   */
  readonly removePosts?: readonly PostId[];
  readonly addDisclosures?: readonly NewDisclosure[];
  readonly jobs?: readonly Job[];
}

export type ChangeResult =
  | { readonly kind: 'changed' }
  /** Someone else changed it first; read it again. */
  | { readonly kind: 'conflict' }
  /** A message with this dedupe key exists: the same thing twice. */
  | { readonly kind: 'already' }
  | { readonly kind: 'gone' };

/** Port. Every write about an author takes a `Recordable`; row and jobs commit together. */
export interface FeedbackStore {
  /** Concurrent calls share one transaction (group commit); each resolves only after its commit. */
  add(feedback: Recordable<NewFeedback>, jobs: readonly Job[]): Promise<AddResult>;
  get(id: FeedbackId): Promise<Feedback | null>;
  findByReference(reference: Reference): Promise<Feedback | null>;
  findByOriginal(key: DedupeKey): Promise<Feedback | null>;
  /** Newest first. */
  ofPerson(personId: PersonId, limit: number): Promise<readonly Feedback[]>;
  /** Not handled, dismissed or withdrawn, with a card in this destination; oldest first. */
  openInDestination(destinationId: string, limit: number): Promise<readonly Feedback[]>;
  /** What a hold keeps, of these people or (null) of everybody; oldest first. */
  underHold(people: readonly PersonId[] | null): Promise<readonly Feedback[]>;
  originalOf(id: FeedbackId): Promise<MessageAddress | null>;
  change(id: FeedbackId, revision: number, change: FeedbackChange): Promise<ChangeResult>;
  message(id: MessageId): Promise<FollowUpMessage | null>;
  messagesOf(id: FeedbackId): Promise<readonly FollowUpMessage[]>;
  /** The message we sent the author at this address (their answers in its thread belong to that feedback). */
  findMessageByAddress(key: DedupeKey): Promise<FollowUpMessage | null>;
}
