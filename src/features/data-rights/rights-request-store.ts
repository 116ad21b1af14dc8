import type {
  DedupeKey,
  FeedbackId,
  MessageId,
  PersonId,
  PostId,
  Reference,
  RequestId,
} from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { RightsRequest } from './rights-request.ts';

export type NewRightsRequest = Omit<RightsRequest, 'revision' | 'personId' | 'card' | 'reminded'> & {
  readonly personId: PersonId;
};

/** What may change in a request; what is left out stays. */
export type RequestChange = Partial<
  Pick<
    RightsRequest,
    | 'state'
    | 'extendedDueAt'
    | 'extensionReason'
    | 'wish'
    | 'restriction'
    | 'decidedAt'
    | 'ground'
    | 'reason'
    | 'codeKey'
    | 'codeUntil'
    | 'codeTries'
    | 'identityUntil'
    | 'deleteAfter'
  >
>;

/** An item that a request has just taken out of use, or given back. */
export interface MovedItem {
  readonly feedbackId: FeedbackId;
  readonly restricted: boolean;
  /** Cards that were held back. */
  readonly waitingPosts: readonly PostId[];
  /** In the order in which they were written. */
  readonly messages: readonly { readonly id: MessageId; readonly waiting: boolean }[];
}

/** The jobs that follow when items are taken out of use or given back. */
export type JobsFor = (moved: readonly MovedItem[]) => readonly Job[];

/**
 * Port. Whatever changes what a request does to the data, takes effect in the same transaction: on the person, on
 * each item, and on what is still to come from them. Entries in the threads of items that are taken out of use
 * become removals, with their jobs.
 */
export interface RightsRequestStore {
  /** `gone`: the person was erased meanwhile. */
  add(request: NewRightsRequest, jobsFor: JobsFor, jobs: readonly Job[]): Promise<'added' | 'gone'>;
  get(id: RequestId): Promise<RightsRequest | null>;
  findByReference(reference: Reference): Promise<RightsRequest | null>;
  /** Oldest first. */
  ofPerson(personId: PersonId): Promise<readonly RightsRequest[]>;
  /** `unverified` and `open`, the one that is due first before the others. */
  unanswered(): Promise<readonly RightsRequest[]>;
  /** Brought by the operator, refused, and still restricting: to be lifted once the person has been told. */
  toLift(): Promise<readonly RightsRequest[]>;
  /** All that one code shows the sender of. */
  withCode(codeKey: DedupeKey): Promise<readonly RightsRequest[]>;
  change(
    id: RequestId,
    revision: number,
    change: RequestChange,
    jobsFor: JobsFor,
    jobs: readonly Job[],
  ): Promise<'changed' | 'conflict' | 'gone'>;
  keepCard(id: RequestId, card: MessageAddress): Promise<void>;
  keepReminded(id: RequestId, reminded: number): Promise<void>;
}
