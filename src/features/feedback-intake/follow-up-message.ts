import type { FeedbackId, MessageId } from '../../shared/ids.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';

/** `waiting` until sent; `stored` for what is not sent to the author (their own answers, internal notes). */
export type MessageState = 'waiting' | 'sent' | 'suppressed' | 'undeliverable' | 'stored';

/** One message between agent and author about one feedback. */
export interface FollowUpMessage {
  readonly id: MessageId;
  readonly feedbackId: FeedbackId;
  readonly kind: 'reply' | 'handled' | 'note' | 'answer';
  readonly text: string | null;
  /** Null for the author's own answers. */
  readonly agent: PlatformUser | null;
  readonly createdAt: Date;
  readonly state: MessageState;
  readonly reason: string | null;
  /** Where the author got it, once sent. */
  readonly address: MessageAddress | null;
}
