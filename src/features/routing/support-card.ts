import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { AuthorOutcome, FeedbackKind, FeedbackStatus } from '../feedback-intake/feedback.ts';

/** What a support channel shows for one feedback. Never a name or an e-mail address. */
export interface SupportCard {
  readonly feedbackId: FeedbackId;
  readonly revision: number;
  readonly reference: Reference;
  readonly status: FeedbackStatus;
  /** Its author's request keeps it out of use: the card has no content, and nothing can be done with it. */
  readonly restricted: boolean;
  /** By the destination's `shows`: all, the beginning, or (null) nothing; withdrawn items have none. */
  readonly text: { readonly shown: string; readonly shortened: boolean } | null;
  readonly kind: FeedbackKind;
  readonly application: string | null;
  readonly applicationVersion: string | null;
  /** Null: *ukjent kunde*. */
  readonly customer: {
    readonly company: string;
    readonly country: string | null;
    readonly pricePlan: string | null;
    readonly url: string | null;
  } | null;
  readonly language: Language;
  readonly createdAt: Date;
  readonly assignee: PlatformUser | null;
  /** The author is being told that it is handled. */
  readonly closing: boolean;
  readonly authorOutcome: AuthorOutcome | null;
  /** The last reply to the author could not be delivered. */
  readonly undelivered: string | null;
}
