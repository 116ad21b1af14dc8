import type { Reference, RemovalId } from '../../shared/ids.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { SendOutcome } from '../../shared/send-outcome.ts';
import type { Destination } from '../../shared/settings.ts';
import type { RequestKind } from '../data-rights/rights-request.ts';
import type { RequestCard } from './request-card.ts';
import type { SupportCard } from './support-card.ts';

/** What goes into the thread of a card. Everything in the thread is internal. */
export type ThreadEntry =
  /** `text`: null where the destination is shown no texts. */
  | { readonly kind: 'author-answered'; readonly text: string | null }
  | { readonly kind: 'author-edited' }
  | { readonly kind: 'solved' }
  | { readonly kind: 'reopened'; readonly text: string | null }
  | { readonly kind: 'replied'; readonly agent: PlatformUser; readonly text: string }
  | { readonly kind: 'note'; readonly agent: PlatformUser; readonly text: string };

export type Alert =
  /** Another destination is out of reach (the alert goes to the fallback). */
  | { readonly kind: 'destination-unreachable'; readonly destinationId: string; readonly code: string }
  /** A copy of something that was deleted still stands, and the bot cannot take it away. */
  | {
      readonly kind: 'copy-by-hand';
      readonly removalId: RemovalId;
      readonly destinationId: string;
      readonly address: MessageAddress;
      readonly link: string | null;
      readonly code: string;
    }
  /** A rights request waits for a decision; `dueAt` is the date that counts now. */
  | {
      readonly kind: 'request-waiting';
      readonly reference: Reference;
      readonly requestKind: RequestKind;
      readonly dueAt: Date;
      readonly overdue: boolean;
    };

export type RemovalOutcome =
  | { readonly kind: 'deleted' }
  /** Could not be deleted, so its content was replaced. */
  | { readonly kind: 'tombstone' }
  | { readonly kind: 'already-gone' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null }
  /** A person has to do it. */
  | { readonly kind: 'manual'; readonly code: string };

export type ReachOutcome =
  | { readonly kind: 'reachable' }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null };

/** Port: the support channel's end of a platform. */
export interface SupportSide {
  postCard(destination: Destination, card: SupportCard, sendKey: string): Promise<SendOutcome>;
  updateCard(destination: Destination, address: MessageAddress, card: SupportCard): Promise<SendOutcome>;
  postInThread(
    destination: Destination,
    card: MessageAddress,
    entry: ThreadEntry,
    sendKey: string,
  ): Promise<SendOutcome>;
  /** Delete, else tombstone, else a manual task (GDPR art. 17, 19). */
  removePost(destination: Destination, address: MessageAddress): Promise<RemovalOutcome>;
  /** Where a message of the bot's can be followed to in a browser; null: not known. */
  linkTo(destination: Destination, address: MessageAddress): Promise<string | null>;
  /** The card of a rights request, in the privacy channel. */
  postRequest(destination: Destination, card: RequestCard, sendKey: string): Promise<SendOutcome>;
  updateRequest(destination: Destination, address: MessageAddress, card: RequestCard): Promise<SendOutcome>;
  /** A line that somebody has to see, in a message of its own. */
  alert(destination: Destination, alert: Alert): Promise<SendOutcome>;
  /** Whether the bot can post there: at start and by `lytt routes test`. */
  reach(destination: Destination): Promise<ReachOutcome>;
  /** Membership of the channel is the right to act. */
  isMember(destination: Destination, agent: PlatformUser): Promise<boolean>;
}
