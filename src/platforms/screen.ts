import type { AccessContext } from '../features/data-rights/access-context.ts';
import type { HeldData } from '../features/data-rights/data-rights-store.ts';
import type { RequestForm } from '../features/data-rights/open-request-form.ts';
import type { RetainedItem } from '../features/data-rights/record-retained.ts';
import type { HeldForRectify, RectifyResult } from '../features/data-rights/rectify-person.ts';
import type { Right } from '../features/data-rights/right.ts';
import type {
  ObjectionWish,
  RefusalGround,
  RequestKind,
  RightsRequest,
} from '../features/data-rights/rights-request.ts';
import type { FeedbackKind, FeedbackStatus, FeedbackSurface } from '../features/feedback-intake/feedback.ts';
import type { LinkedAccount } from '../features/feedback-intake/own-people.ts';
import type { LinkRefusal } from '../features/linked-accounts/judge-link-code.ts';
import type { NoticeContent } from '../features/privacy-notice/notice-content.ts';
import type { Unrecorded } from '../features/privacy-notice/unrecorded.ts';
import type { FeedbackId, LinkCode, Reference, RequestId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import type { MessageAddress, PlatformUser } from '../shared/platform-user.ts';
import type { Application, Controller, Recipient } from '../shared/settings.ts';
import type { Pending, WaitingMessage } from './inbound-event.ts';

/** One of the author's own items, as lists show it. */
export interface OwnItem {
  readonly feedbackId: FeedbackId;
  readonly reference: Reference;
  readonly status: FeedbackStatus;
  /** Shortened for lists. Null once withdrawn. */
  readonly text: string | null;
  readonly kind: FeedbackKind;
  /** Its name and version, as far as they are known. */
  readonly application: string | null;
  readonly createdAt: Date;
  readonly deleteAfter: Date;
  /** The author may still edit or withdraw it. */
  readonly open: boolean;
  /** A request of theirs keeps it out of use. */
  readonly restricted: boolean;
}

/**
 * What to show a person next, whatever the platform: the answer to an `AuthorEvent` or `AgentEvent`.
 * The platform decides how (modal, message, private message); what is personal is shown only where the person alone sees it.
 */
export type AuthorScreen =
  /** `introduction`: a line in the person's own language when that is not Norwegian. */
  | {
      readonly kind: 'notice';
      readonly notice: NoticeContent;
      readonly pending: Pending;
      readonly introduction: Language | null;
    }
  | {
      readonly kind: 'feedback-form';
      readonly words: Unrecorded<string> | null;
      readonly surface: FeedbackSurface;
      readonly applications: readonly Application[];
    }
  /** *Lagre · Det gjelder personvern · Forkast*, with application and kind. `answers`: it may be an answer to this item. */
  | {
      readonly kind: 'confirm';
      readonly words: Unrecorded<string>;
      readonly writtenAt: Date;
      readonly message: MessageAddress;
      readonly applications: readonly Application[];
      readonly answers: { readonly feedbackId: FeedbackId; readonly reference: Reference } | null;
    }
  | { readonly kind: 'original-missing' }
  | { readonly kind: 'try-again' }
  /** The confirm card while its message is being stored. */
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly reference: Reference; readonly deleteAfter: Date }
  | { readonly kind: 'already-saved'; readonly reference: Reference }
  | { readonly kind: 'discarded' }
  /** *Avbryt*: nothing is kept. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'empty-text' }
  | { readonly kind: 'my-feedback'; readonly items: readonly OwnItem[] }
  /** `notice`: not yet read, so Home is the notice. */
  | { readonly kind: 'home'; readonly items: readonly OwnItem[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'pointer' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'language-set' }
  | { readonly kind: 'language-unknown' }
  | { readonly kind: 'item'; readonly item: OwnItem; readonly fullText: string | null }
  | {
      readonly kind: 'item-form';
      readonly item: OwnItem;
      readonly fullText: string;
      readonly revision: number;
      readonly applications: readonly Application[];
      readonly applicationId: string | null;
      readonly applicationVersion: string | null;
    }
  | { readonly kind: 'item-changed'; readonly reference: Reference }
  | { readonly kind: 'item-withdrawn'; readonly reference: Reference }
  | { readonly kind: 'item-closed'; readonly reference: Reference | null }
  | { readonly kind: 'answer-form'; readonly feedbackId: FeedbackId; readonly reference: Reference }
  | { readonly kind: 'answer-sent'; readonly reference: Reference }
  | { readonly kind: 'solved-thanks'; readonly reference: Reference }
  | { readonly kind: 'reopened'; readonly reference: Reference }
  /** `message`: what led here, which may after all be feedback. */
  | {
      readonly kind: 'privacy-menu';
      readonly first: Right | null;
      readonly message: WaitingMessage | null;
      readonly controller: Controller;
    }
  /** `linked`: what is held with the person's other accounts. */
  | {
      readonly kind: 'access';
      readonly held: HeldData;
      readonly linked: readonly HeldData[];
      readonly access: AccessContext;
    }
  | { readonly kind: 'nothing-held'; readonly controller: Controller }
  /** `others`: linked accounts that go too. */
  | {
      readonly kind: 'erase-confirm';
      readonly feedback: number;
      readonly copies: number;
      readonly others: number;
    }
  | {
      readonly kind: 'erased';
      readonly feedback: number;
      readonly messages: number;
      readonly copies: number;
      readonly retained: readonly RetainedItem[];
      readonly controller: Controller;
    }
  | {
      readonly kind: 'recipients';
      readonly actual: HeldData['disclosures'];
      readonly possible: readonly Recipient[];
      readonly controller: Controller;
    }
  /** What is restricted now, with a button to change it for all or for one. `own`: they restricted this very item. */
  | {
      readonly kind: 'restriction';
      readonly all: boolean;
      readonly items: readonly { readonly item: OwnItem; readonly own: boolean }[];
      readonly controller: Controller;
    }
  /** `about`: the item; null: all that is theirs. */
  | { readonly kind: 'restricted'; readonly about: Reference | null }
  /** They get a message first, and then it ends. */
  | { readonly kind: 'lifting'; readonly about: Reference | null }
  /** All use has stopped. `wish`: what happens if the objection is upheld. */
  | {
      readonly kind: 'objected';
      readonly reference: Reference;
      readonly due: Date;
      readonly wish: ObjectionWish;
      readonly controller: Controller;
    }
  | { readonly kind: 'no-objection' }
  | { readonly kind: 'objection-withdrawn'; readonly reference: Reference }
  /** Newest first. */
  | {
      readonly kind: 'requests';
      readonly requests: readonly RightsRequest[];
      readonly controller: Controller;
    }
  | ({ readonly kind: 'rectify-form' } & HeldForRectify)
  /** `fields`: what was changed; none: all was as it is held already. */
  | Extract<RectifyResult, { kind: 'rectified' }>
  /** A link to their data, for one use, until then. */
  | {
      readonly kind: 'export-link';
      readonly address: string;
      readonly until: Date;
      readonly controller: Controller;
    }
  /** Files with their data are on their way to their own chat. */
  | { readonly kind: 'export-coming'; readonly controller: Controller }
  | { readonly kind: 'complaint'; readonly controller: Controller }
  | { readonly kind: 'notice-text'; readonly notice: NoticeContent }
  /** A code for linking another account, shown this once. */
  | { readonly kind: 'link-code'; readonly code: LinkCode; readonly validUntil: Date }
  /** `others`: the accounts that the person's rights cover from now on, beside this one. */
  | { readonly kind: 'linked'; readonly others: readonly LinkedAccount[] }
  | { readonly kind: 'link-refused'; readonly reason: LinkRefusal | 'not-linked' }
  | { readonly kind: 'unlinked' };

export type AgentScreen =
  | { readonly kind: 'not-your-channel' }
  | { readonly kind: 'empty-text' }
  | { readonly kind: 'done' }
  /** Another agent was first. */
  | { readonly kind: 'taken'; readonly by: PlatformUser | null }
  /** The item no longer allows it (already handled, withdrawn, erased, restricted). */
  | { readonly kind: 'not-possible'; readonly status: FeedbackStatus | 'gone' | 'closing' | 'restricted' }
  | {
      readonly kind: 'reply-form';
      readonly feedbackId: FeedbackId;
      readonly reference: Reference;
      readonly quote: string | null;
      readonly language: Language;
    }
  | {
      readonly kind: 'handled-form';
      readonly feedbackId: FeedbackId;
      readonly reference: Reference;
      readonly quote: string | null;
      readonly language: Language;
    }
  | { readonly kind: 'note-form'; readonly feedbackId: FeedbackId; readonly reference: Reference }
  | {
      readonly kind: 'move-form';
      readonly feedbackId: FeedbackId;
      readonly reference: Reference;
      readonly destinations: readonly { readonly id: string; readonly recipient: string }[];
    }
  | {
      readonly kind: 'sender';
      readonly reference: Reference;
      readonly displayName: string | null;
      readonly email: string | null;
      readonly user: PlatformUser;
    }
  | { readonly kind: 'full-text'; readonly reference: Reference; readonly text: string | null }
  | {
      readonly kind: 'open-items';
      readonly items: readonly {
        readonly reference: Reference;
        readonly status: FeedbackStatus;
        readonly createdAt: Date;
        readonly card: MessageAddress;
      }[];
    }
  /** A decision or an extension. `text`: what the person wrote, where that is the request. */
  | {
      readonly kind: 'request-form';
      readonly form: RequestForm;
      readonly requestId: RequestId;
      readonly reference: Reference;
      readonly requestKind: RequestKind;
      readonly wish: ObjectionWish | null;
      readonly dueAt: Date;
      readonly grounds: readonly RefusalGround[];
      readonly text: string | null;
    }
  /** It is decided already, gone, or too late to extend. */
  | { readonly kind: 'request-closed' }
  | { readonly kind: 'channel-help' }
  | { readonly kind: 'unknown-reference' };

/** `language` is the person's own, for drawing the screen. */
export type Answer<S> = { readonly screen: S; readonly language: Language };
