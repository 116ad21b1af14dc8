import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { Controller } from '../../shared/settings.ts';
import type { ObjectionWish, RefusalGround, RequestKind } from '../data-rights/rights-request.ts';
import type { LinkedAccount } from './own-people.ts';

/** What a person is told about their request (GDPR art. 12(3) and (4)); every one of these says where to complain. */
export interface RequestMessage {
  readonly kind: 'request-news';
  readonly reference: Reference;
  readonly requestKind: RequestKind;
  /** The item it is about; null: all that is theirs. */
  readonly about: Reference | null;
  readonly receivedAt: Date;
  readonly due: Date;
  readonly controller: Controller;
  readonly news: ToldNews;
}

export type ToldNews =
  /** An agent saw that what they wrote is a request. */
  | { readonly kind: 'received' }
  | { readonly kind: 'extended'; readonly reason: string }
  /** `wish`: what happens now to the data that was objected to; null: it was no objection. */
  | { readonly kind: 'fulfilled'; readonly wish: ObjectionWish | null; readonly reason: string | null }
  | { readonly kind: 'refused'; readonly reason: string; readonly ground: RefusalGround }
  /** The restriction ends right after this was delivered (GDPR art. 18(3)). */
  | { readonly kind: 'lifting' };

/** Everything the bot says to an author on its own (not as an answer to a press); platforms draw each kind. */
export type AuthorMessage =
  /** Replaces the confirm card. `deleteAfter` is shown as a date. */
  | { readonly kind: 'saved'; readonly reference: Reference; readonly deleteAfter: Date }
  | { readonly kind: 'original-missing' }
  /** The notice changed between *Lagre* and now: nothing was stored, and writing again shows the new one. */
  | { readonly kind: 'notice-changed' }
  | { readonly kind: 'guest-refused' }
  /** An agent's answer; `quote` is the author's own text, shortened. */
  | {
      readonly kind: 'reply';
      readonly feedbackId: FeedbackId;
      readonly reference: Reference;
      readonly quote: string | null;
      readonly text: string;
    }
  /** Told once when handled, with what came of it, and the two buttons. */
  | {
      readonly kind: 'handled';
      readonly feedbackId: FeedbackId;
      readonly reference: Reference;
      readonly quote: string | null;
      readonly text: string | null;
    }
  /** Files with their data could not be handed over; `missingPermission`: until somebody installs the app again. */
  | {
      readonly kind: 'export-failed';
      readonly missingPermission: boolean;
      readonly controller: Controller;
    }
  /** Somebody typed a code that was made with this account; `others` are linked to it now. */
  | { readonly kind: 'account-linked'; readonly others: readonly LinkedAccount[] }
  | RequestMessage;
