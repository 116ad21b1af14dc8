import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { LinkedAccount } from './own-people.ts';

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
  /** Somebody typed a code that was made with this account; `others` are linked to it now. */
  | { readonly kind: 'account-linked'; readonly others: readonly LinkedAccount[] };
