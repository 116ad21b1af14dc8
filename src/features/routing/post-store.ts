import type { FeedbackId, PostId, RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { NewDisclosure } from '../feedback-intake/feedback-store.ts';

export type PostState = 'waiting' | 'posted' | 'undeliverable';

/** One card in one destination. */
export interface Post {
  readonly id: PostId;
  readonly feedbackId: FeedbackId;
  readonly destinationId: string;
  readonly state: PostState;
  readonly address: MessageAddress | null;
  readonly createdAt: Date;
}

/** A copy in a channel that has to go; it outlives the feedback it was made for and names nobody. */
export interface Removal {
  readonly id: RemovalId;
  readonly destinationId: string;
  readonly address: MessageAddress;
  readonly state: 'waiting' | 'deleted' | 'tombstone' | 'manual';
  /** Why a person has to do it; null otherwise. */
  readonly code: string | null;
  readonly createdAt: Date;
}

/** How a removal ended; `manual` is not the end of it, but the bot cannot do more. */
export type RemovalEnd =
  | { readonly state: 'deleted' | 'tombstone' }
  | { readonly state: 'manual'; readonly code: string };

/** `gone`: it may no longer stand there (erased, moved, restricted while it was on its way), so it is taken away again. */
export type CopyKept = { readonly kind: 'kept' } | { readonly kind: 'gone' };

/** Port. */
export interface PostStore {
  get(id: PostId): Promise<Post | null>;
  ofFeedback(id: FeedbackId): Promise<readonly Post[]>;
  /** The card at this address, for presses on it. */
  findByAddress(destinationId: string, address: MessageAddress): Promise<Post | null>;
  /** Address and disclosure are written together: what was sent is what the ledger says. */
  markPosted(
    id: PostId,
    address: MessageAddress,
    disclosure: NewDisclosure,
    jobs: readonly Job[],
  ): Promise<CopyKept>;
  /** Out of reach: a post to `insteadDestinationId` (if given and not there yet) is added with its job. */
  markUndeliverable(
    id: PostId,
    code: string,
    instead: { readonly id: PostId; readonly destinationId: string; readonly createdAt: Date } | null,
    jobs: readonly Job[],
  ): Promise<void>;
  /**
   * Thread entries are copies too: kept so that they can be removed. `key` makes it idempotent. Of an item that was
   * restricted meanwhile only the disclosure is kept, for the channel had it.
   */
  addThreadCopy(
    postId: PostId,
    key: string,
    address: MessageAddress,
    disclosure: NewDisclosure | null,
  ): Promise<CopyKept>;
  hasThreadCopy(postId: PostId, key: string): Promise<boolean>;
  /** A copy that nobody will name otherwise (its card was erased while it was on its way). */
  addRemoval(removal: Omit<Removal, 'state' | 'code'>, jobs: readonly Job[]): Promise<void>;
  removal(id: RemovalId): Promise<Removal | null>;
  finishRemoval(id: RemovalId, end: RemovalEnd, at: Date, jobs: readonly Job[]): Promise<void>;
  /** Copies that a person has to take away, the oldest first, at most a hundred. */
  removalsByHand(): Promise<readonly Removal[]>;
}
