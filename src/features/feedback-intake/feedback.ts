import type { FeedbackId, MessageId, PersonId, Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { Customer } from './customer.ts';

export const feedbackKinds = ['bug', 'wish', 'complaint', 'praise', 'question', 'other'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** Design §1: `received → claimed → waiting → handled`, and the ways out of that line. */
export const feedbackStatuses = [
  'received',
  'claimed',
  'waiting',
  'handled',
  'reopened',
  'dismissed',
  'withdrawn',
] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

/** Where it was written: direct message, form of a command, shortcut, Home; or a message taken over. */
export const feedbackSurfaces = ['message', 'command', 'shortcut', 'message-shortcut', 'home'] as const;
export type FeedbackSurface = (typeof feedbackSurfaces)[number];

/** What became of telling the author that it was handled; there is no `handled` without one. */
export type AuthorOutcome =
  | { readonly kind: 'notified' }
  | { readonly kind: 'suppressed'; readonly reason: string }
  | { readonly kind: 'undeliverable'; readonly reason: string };

/**
 * What requests of the author do to an item. `freeze` (GDPR art. 18): it is stored and nothing else, not even
 * deleted by its date. `out-of-use` (art. 21, upheld): not used either, and deleted by its date. In the order in
 * which the stricter comes first.
 */
export const restrictions = ['freeze', 'out-of-use'] as const;
export type Restriction = (typeof restrictions)[number];

/** Why an item may have to be kept though its author wants it gone, or its date has come: places in the GDPR. */
export const holdGrounds = [
  // Art. 17(3)(e) and 18(2).
  'legal-claims',
  // Art. 17(3)(b).
  'legal-obligation',
] as const;
export type HoldGround = (typeof holdGrounds)[number];

/** While it stands nothing deletes the item, and its author cannot change it. */
export interface LegalHold {
  readonly ground: HoldGround;
  /** As the author is told. */
  readonly reason: string;
}

/** One recorded item, as read from the store (texts decrypted). */
export interface Feedback {
  readonly id: FeedbackId;
  readonly reference: Reference;
  /** Counts changes; a change names the revision it started from. */
  readonly revision: number;
  readonly personId: PersonId;
  readonly platform: PlatformName;
  readonly workspaceId: string;
  readonly status: FeedbackStatus;
  /** Null once withdrawn. */
  readonly text: string | null;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
  /** Null until looked up, or when nobody in `customers.csv` matches (*ukjent kunde*). */
  readonly customer: Customer | null;
  readonly surface: FeedbackSurface;
  readonly language: Language;
  readonly writtenAt: Date;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
  readonly assignee: PlatformUser | null;
  /** The message that will make it handled once the author is told. */
  readonly closingMessageId: MessageId | null;
  readonly authorOutcome: AuthorOutcome | null;
  /** Null: in ordinary use. */
  readonly restriction: Restriction | null;
  /** Null: none. */
  readonly legalHold: LegalHold | null;
}
