import type { RequestForm } from '../../features/data-rights/open-request-form.ts';
import type { Right } from '../../features/data-rights/right.ts';
import type { ObjectionWish } from '../../features/data-rights/rights-request.ts';
import type { FeedbackSurface } from '../../features/feedback-intake/feedback.ts';
import type { FeedbackId, RequestId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { CarriedWords, Pending, WaitingMessage } from '../inbound-event.ts';

/** Where to read on in something long: what was shown, and which page of it. */
export type PageData =
  | {
      readonly of: 'access' | 'recipients' | 'restrict' | 'status' | 'my-feedback' | 'home';
      readonly page: number;
    }
  | { readonly of: 'item' | 'full-text'; readonly feedbackId: FeedbackId; readonly page: number };

export const ownItemChoices = ['open', 'edit', 'withdraw'] as const;
export const cardChoices = ['sender', 'waiting', 'move', 'note', 'dismiss'] as const;

interface PendingData {
  readonly is: 'pending';
  readonly version: string;
  readonly pending: Pending;
}

/** What a button or a menu option is about. Each platform writes it into its buttons and reads it back. */
export type ActionData =
  | PendingData
  | { readonly is: 'message'; readonly message: MessageAddress; readonly carried: CarriedWords | null }
  | {
      readonly is: 'message-answer';
      readonly message: MessageAddress;
      readonly carried: CarriedWords | null;
      readonly feedbackId: FeedbackId;
    }
  /** A message that led to the privacy menu and may be feedback after all. */
  | ({ readonly is: 'meant' } & WaitingMessage)
  | { readonly is: 'item'; readonly feedbackId: FeedbackId }
  | {
      readonly is: 'own-item';
      readonly choice: (typeof ownItemChoices)[number];
      readonly feedbackId: FeedbackId;
    }
  | { readonly is: 'card'; readonly choice: (typeof cardChoices)[number]; readonly feedbackId: FeedbackId }
  /** What a restriction is about; null: all that is theirs. */
  | { readonly is: 'scope'; readonly feedbackId: FeedbackId | null }
  | { readonly is: 'wish'; readonly wish: ObjectionWish }
  | { readonly is: 'request'; readonly requestId: RequestId; readonly form: RequestForm }
  | { readonly is: 'right'; readonly right: Right }
  | { readonly is: 'language'; readonly language: Language }
  | { readonly is: 'page'; readonly at: PageData };

/** What a form is about, which comes back with what was filled in. */
export type FormData =
  | PendingData
  | { readonly is: 'form'; readonly surface: FeedbackSurface }
  | { readonly is: 'edited-item'; readonly feedbackId: FeedbackId; readonly revision: number }
  | { readonly is: 'answer'; readonly feedbackId: FeedbackId }
  /** What is submitted does not say where it was opened from, so the channel rides along. */
  | { readonly is: 'agent'; readonly feedbackId: FeedbackId; readonly channel: string }
  | {
      readonly is: 'request-form';
      readonly requestId: RequestId;
      readonly form: RequestForm;
      readonly channel: string;
    };

/** Whether a platform has room for this in a button or form of its own; words can be too long. */
export type Carries<Data> = (data: Data) => boolean;
