import type { RequestOutcome } from '../features/data-rights/decide-request.ts';
import type { RequestForm } from '../features/data-rights/open-request-form.ts';
import type { Correctable } from '../features/data-rights/rectify-person.ts';
import type { ExtensionMonths } from '../features/data-rights/request-deadlines.ts';
import type { Right } from '../features/data-rights/right.ts';
import type { ObjectionWish } from '../features/data-rights/rights-request.ts';
import type { FeedbackKind, FeedbackSurface } from '../features/feedback-intake/feedback.ts';
import type { AgentPlace } from '../features/follow-up/agent-place.ts';
import type { Unrecorded } from '../features/privacy-notice/unrecorded.ts';
import type { FeedbackId, LinkCode, RequestId } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import type { MessageAddress, PlatformName, PlatformUser } from '../shared/platform-user.ts';

/** Who acted. `outsider`: their account belongs to another workspace than the one the bot was addressed in. */
export interface Visitor {
  readonly user: PlatformUser;
  readonly outsider: boolean;
  /** What the payload itself says of their locale (Teams does, Slack does not); null otherwise. */
  readonly locale: string | null;
  /**
   * How the platform reaches them later, in its own words (Teams: a conversation reference as JSON); null where
   * the user id is enough (Slack). It holds ids of theirs, so it is kept only with a receipt, and encrypted.
   */
  readonly conversation: string | null;
}

/** A person's words on their way through a card of ours, with when they wrote them. */
export interface CarriedWords {
  readonly words: Unrecorded<string>;
  readonly writtenAt: Date;
}

/**
 * A message in the person's own chat with the bot that waits for *Fortsett* or *Lagre*.
 * `carried`: its words, where they wait in the card itself because the platform cannot be asked for a message
 * again (Teams); null where only its address waits and the words are read again (Slack).
 */
export interface WaitingMessage {
  readonly message: MessageAddress;
  readonly thread: MessageAddress | null;
  readonly carried: CarriedWords | null;
}

/** What a person was about to do when the notice came first; the platform holds it, never Lytt. */
export type Pending =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'form'; readonly words: Unrecorded<string> | null; readonly surface: FeedbackSurface }
  | ({ readonly kind: 'message' } & WaitingMessage)
  | { readonly kind: 'language'; readonly language: Language }
  /** Linking accounts: the code that was typed; null: one is asked for. */
  | { readonly kind: 'link'; readonly code: LinkCode | null };

/** What an author does. Words are always `Unrecorded`. */
export type AuthorEvent =
  /** Free text in the person's own chat with the bot. `thread`: the message of ours that they answered in the thread of. */
  | {
      readonly kind: 'message-written';
      readonly visitor: Visitor;
      readonly words: Unrecorded<string>;
      readonly writtenAt: Date;
      readonly message: MessageAddress;
      readonly thread: MessageAddress | null;
    }
  /** `words`: what it says now, where the platform sends that along (Teams); null where it is read again (Slack). */
  | {
      readonly kind: 'message-edited';
      readonly visitor: Visitor;
      readonly message: MessageAddress;
      readonly words: Unrecorded<string> | null;
    }
  | { readonly kind: 'message-deleted'; readonly visitor: Visitor; readonly message: MessageAddress }
  /** `/tilbakemelding …`: the words after the command (sub-commands are told from feedback here, not by the platform). */
  | { readonly kind: 'feedback-command'; readonly visitor: Visitor; readonly words: Unrecorded<string> }
  /** `/personvern …` */
  | { readonly kind: 'privacy-command'; readonly visitor: Visitor; readonly words: Unrecorded<string> }
  /** Shortcut, Home button, message shortcut: the form is asked for. */
  | {
      readonly kind: 'form-asked';
      readonly visitor: Visitor;
      readonly words: Unrecorded<string> | null;
      readonly surface: FeedbackSurface;
    }
  /** `version`: of the notice that stood above the button, which may be an old one. */
  | {
      readonly kind: 'continue-pressed';
      readonly visitor: Visitor;
      readonly version: string;
      readonly pending: Pending;
      readonly where: 'form' | 'chat' | 'home';
    }
  | { readonly kind: 'cancel-pressed'; readonly visitor: Visitor }
  /** *Lagre* in a form. `submission` is what the platform calls this very form (Slack: view id). */
  | {
      readonly kind: 'form-submitted';
      readonly visitor: Visitor;
      readonly words: Unrecorded<string>;
      readonly feedbackKind: FeedbackKind;
      readonly applicationId: string | null;
      /** As it was typed; blank: none. */
      readonly applicationVersion: Unrecorded<string>;
      readonly surface: FeedbackSurface;
      readonly submission: string;
      readonly at: Date;
    }
  /** *Lagre* on the confirm card of a message. `card` is the confirm card itself. */
  | {
      readonly kind: 'message-confirmed';
      readonly visitor: Visitor;
      readonly message: MessageAddress;
      readonly carried: CarriedWords | null;
      readonly card: MessageAddress;
      readonly feedbackKind: FeedbackKind;
      readonly applicationId: string | null;
    }
  /** *Send som svar* on the confirm card of a message written in the thread of a reply. */
  | {
      readonly kind: 'message-confirmed-as-answer';
      readonly visitor: Visitor;
      readonly message: MessageAddress;
      readonly carried: CarriedWords | null;
      readonly feedbackId: FeedbackId;
    }
  | { readonly kind: 'message-discarded'; readonly visitor: Visitor }
  /** *Det gjelder personvern*, a message shortcut *Gjelder personvern*, a *Personvern* button. */
  | { readonly kind: 'privacy-asked'; readonly visitor: Visitor; readonly words: Unrecorded<string> | null }
  /** *Nei, dette er en tilbakemelding* on the privacy menu that a message led to. */
  | ({ readonly kind: 'feedback-meant'; readonly visitor: Visitor } & WaitingMessage)
  | { readonly kind: 'right-chosen'; readonly visitor: Visitor; readonly right: Right }
  | { readonly kind: 'erase-confirmed'; readonly visitor: Visitor }
  /** *Koble kontoer*: a code is asked for. What is typed comes as `privacy-command` or `message-written`. */
  | { readonly kind: 'link-asked'; readonly visitor: Visitor }
  | { readonly kind: 'unlink-pressed'; readonly visitor: Visitor }
  /** *Begrens* and *Hev begrensningen*; null: all that is theirs. */
  | {
      readonly kind: 'restriction-asked';
      readonly visitor: Visitor;
      readonly feedbackId: FeedbackId | null;
    }
  | { readonly kind: 'lift-asked'; readonly visitor: Visitor; readonly feedbackId: FeedbackId | null }
  /** What an upheld objection is to lead to. */
  | { readonly kind: 'wish-chosen'; readonly visitor: Visitor; readonly wish: ObjectionWish }
  | { readonly kind: 'objection-withdrawn'; readonly visitor: Visitor }
  /** The form about oneself, sent in: every field as it stands there. */
  | {
      readonly kind: 'rectified';
      readonly visitor: Visitor;
      readonly written: Unrecorded<Readonly<Record<Correctable, string>>>;
    }
  | { readonly kind: 'status-asked'; readonly visitor: Visitor }
  | { readonly kind: 'help-asked'; readonly visitor: Visitor }
  | { readonly kind: 'home-opened'; readonly visitor: Visitor }
  | { readonly kind: 'language-chosen'; readonly visitor: Visitor; readonly language: Language }
  /** Mentioned in a channel: nothing personal is answered there. */
  | { readonly kind: 'mentioned'; readonly visitor: Visitor }
  | { readonly kind: 'item-opened'; readonly visitor: Visitor; readonly feedbackId: FeedbackId }
  | { readonly kind: 'item-edit-asked'; readonly visitor: Visitor; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'item-edited';
      readonly visitor: Visitor;
      readonly feedbackId: FeedbackId;
      readonly revision: number;
      readonly words: Unrecorded<string>;
      readonly feedbackKind: FeedbackKind;
      readonly applicationId: string | null;
      readonly applicationVersion: Unrecorded<string>;
    }
  | { readonly kind: 'item-withdrawn'; readonly visitor: Visitor; readonly feedbackId: FeedbackId }
  /** *Svar* on a reply or on "handled": the form; and its submission. */
  | { readonly kind: 'answer-asked'; readonly visitor: Visitor; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'answered';
      readonly visitor: Visitor;
      readonly feedbackId: FeedbackId;
      readonly words: Unrecorded<string>;
      readonly submission: string;
    }
  | { readonly kind: 'solved-pressed'; readonly visitor: Visitor; readonly feedbackId: FeedbackId }
  | { readonly kind: 'not-solved-pressed'; readonly visitor: Visitor; readonly feedbackId: FeedbackId };

/** What an agent does in a support channel. */
export type AgentEvent =
  | { readonly kind: 'claim-pressed'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | { readonly kind: 'reply-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'replied';
      readonly place: AgentPlace;
      readonly feedbackId: FeedbackId;
      readonly text: string;
      readonly submission: string;
    }
  | { readonly kind: 'handled-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'handled';
      readonly place: AgentPlace;
      readonly feedbackId: FeedbackId;
      readonly text: string | null;
      readonly submission: string;
    }
  | { readonly kind: 'sender-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | { readonly kind: 'full-text-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | { readonly kind: 'waiting-pressed'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | { readonly kind: 'move-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'moved';
      readonly place: AgentPlace;
      readonly feedbackId: FeedbackId;
      readonly destinationId: string;
    }
  | { readonly kind: 'note-asked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  | {
      readonly kind: 'noted';
      readonly place: AgentPlace;
      readonly feedbackId: FeedbackId;
      readonly text: string;
      readonly submission: string;
    }
  /** *Er en personvernforespørsel*. */
  | { readonly kind: 'privacy-request-marked'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  /** *Medhold*, *Avslå* and *Forleng fristen* on the card of a rights request: the form; and its submission. */
  | {
      readonly kind: 'request-form-asked';
      readonly place: AgentPlace;
      readonly requestId: RequestId;
      readonly form: RequestForm;
    }
  | {
      readonly kind: 'request-decided';
      readonly place: AgentPlace;
      readonly requestId: RequestId;
      readonly outcome: RequestOutcome;
    }
  | {
      readonly kind: 'request-extended';
      readonly place: AgentPlace;
      readonly requestId: RequestId;
      readonly months: ExtensionMonths;
      readonly reason: string;
    }
  | { readonly kind: 'dismiss-pressed'; readonly place: AgentPlace; readonly feedbackId: FeedbackId }
  /** `/lytt`, `/lytt LY-…` in a support channel. */
  | { readonly kind: 'channel-command'; readonly place: AgentPlace; readonly text: string };

/** What happens to the bot itself. Expressed without a person. */
export type WorkspaceEvent = {
  readonly kind: 'uninstalled';
  readonly platform: PlatformName;
  readonly workspaceId: string;
};
