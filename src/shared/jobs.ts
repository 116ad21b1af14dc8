import type {
  ExportId,
  FeedbackId,
  MessageId,
  PendingSaveId,
  PersonId,
  PostId,
  RemovalId,
  RequestId,
} from './ids.ts';
import type { PlatformName } from './platform-user.ts';

/** Every job type and what it carries: ids and codes only, so that words can never be queued. */
export interface JobPayloads {
  /** The author pressed *Lagre* on a message: read it on the platform, store it. */
  'save-message': { readonly pendingSaveId: PendingSaveId };
  'route-feedback': { readonly feedbackId: FeedbackId };
  'deliver-card': { readonly postId: PostId };
  /** Draw every card of this feedback anew, in place. `discloses`: the channels get something of the author's by it. */
  'refresh-cards': { readonly feedbackId: FeedbackId; readonly discloses?: true | undefined };
  /** Send one stored message (reply, handled) to the author. */
  'tell-author': { readonly messageId: MessageId };
  /** Put a stored message (answer, reply, note) in the thread of each card. */
  'relay-answer': { readonly messageId: MessageId };
  /** Say in the thread of each card what the author did. `revision` tells one such event from the next. */
  'note-in-thread': {
    readonly feedbackId: FeedbackId;
    readonly entry: 'author-edited' | 'solved' | 'reopened';
    readonly revision: number;
  };
  /** The author edited the original message: read it again. */
  'reread-message': { readonly feedbackId: FeedbackId };
  /** Tell somebody that a code of theirs has linked another account. */
  'tell-linked': { readonly personId: PersonId };
  /** Take a copy in a support channel away. */
  'remove-copy': { readonly removalId: RemovalId };
  /** Hand somebody their data as files in their own chat. */
  'send-export': { readonly exportId: ExportId };
  /** Take those files away. */
  'remove-export': { readonly exportId: ExportId };
  /** Say in the privacy channel that a copy has to be taken away by hand. */
  'tell-by-hand': { readonly removalId: RemovalId };
  /** See whether the copies that had to be taken away by hand are gone, or can be taken away now. */
  'retry-by-hand': Readonly<Record<string, never>>;
  /** Put the card of a rights request in the privacy channel, or draw it anew. */
  'post-request': { readonly requestId: RequestId };
  /** Tell a person what became of their request; what follows from it happens once they have been told. */
  'tell-request': { readonly requestId: RequestId; readonly news: RequestNews };
  /** Remind the privacy channel of requests whose dates come near. */
  'remind-requests': Readonly<Record<string, never>>;
  /** Delete everything whose date has come. */
  'delete-expired': Readonly<Record<string, never>>;
  'purge-workspace': { readonly platform: PlatformName; readonly workspaceId: string };
}
/** What there is to tell about a rights request. */
export const requestNews = ['received', 'extended', 'decided', 'lifting'] as const;
export type RequestNews = (typeof requestNews)[number];

export type JobName = keyof JobPayloads;

/** A job to commit together with the row that calls for it. */
export type Job = {
  readonly [Name in JobName]: { readonly name: Name; readonly payload: JobPayloads[Name] };
}[JobName];

/** What became of one run of a job. `retry` asks for another try, no sooner than `afterMs` (null: the usual backoff). */
export type JobResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly code: string; readonly afterMs: number | null };

export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<JobResult> };

/** For a use case that queues without writing a row of its own. */
export interface JobQueue {
  send(jobs: readonly Job[]): Promise<void>;
}
