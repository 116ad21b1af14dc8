import type { DedupeKey, FeedbackId, PersonId, Reference, RequestId } from '../../shared/ids.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { Restriction } from '../feedback-intake/feedback.ts';

/** What is asked for. `other`: an agent saw that an item is a request; which one, its words say. */
export const requestKinds = ['access', 'export', 'rectify', 'erase', 'restrict', 'object', 'other'] as const;
export type RequestKind = (typeof requestKinds)[number];

/**
 * `unverified`: brought by the operator, and nobody has shown yet that it is the person who asks. `withdrawn`:
 * taken back by the person. There is no refusal without a reason and a ground: see `decide-request.ts`.
 */
export const requestStates = ['unverified', 'open', 'fulfilled', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestSources = ['chat', 'agent', 'operator'] as const;
export type RequestSource = (typeof requestSources)[number];

/** What an upheld objection leads to: everything erased, or kept and never used again. */
export const objectionWishes = ['erase', 'keep'] as const;
export type ObjectionWish = (typeof objectionWishes)[number];

/** The only grounds on which a request can be refused, each a place in the GDPR. */
export const refusalGrounds = [
  // Art. 21(1), the controller's two ways out.
  'compelling-grounds',
  'legal-claims',
  // Art. 17(3)(b).
  'legal-obligation',
  // Art. 15(4).
  'others-rights',
  // Art. 12(5)(b).
  'unfounded',
  'excessive',
  // Art. 12(2) with 11(2).
  'not-identified',
] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

const always: readonly RefusalGround[] = ['unfounded', 'excessive', 'not-identified'];

/** The grounds that can stand against a request of this kind. */
export const groundsFor = (kind: RequestKind): readonly RefusalGround[] => {
  switch (kind) {
    case 'object':
      return ['compelling-grounds', 'legal-claims', ...always];
    case 'erase':
      return ['legal-obligation', 'legal-claims', ...always];
    case 'access':
    case 'export':
      return ['others-rights', ...always];
    case 'other':
      return refusalGrounds;
    case 'rectify':
    case 'restrict':
      return always;
  }
};

/** One request about somebody's rights (GDPR art. 12), as read from the store. */
export interface RightsRequest {
  readonly id: RequestId;
  readonly reference: Reference;
  readonly revision: number;
  /** Null once it is forgotten whose it was. */
  readonly personId: PersonId | null;
  /** The item it is about; null: all that is theirs. */
  readonly feedbackId: FeedbackId | null;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly source: RequestSource;
  /** The time of the person's own message. */
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly extendedDueAt: Date | null;
  readonly extensionReason: string | null;
  /** Of an objection. */
  readonly wish: ObjectionWish | null;
  /** What it does to the data while it stands. */
  readonly restriction: Restriction | null;
  readonly decidedAt: Date | null;
  readonly ground: RefusalGround | null;
  readonly reason: string | null;
  /** Its card in the privacy channel. */
  readonly card: MessageAddress | null;
  readonly reminded: number;
  /** Keyed hash of the code that shows who asks, while it is `unverified`. */
  readonly codeKey: DedupeKey | null;
  readonly codeUntil: Date | null;
  /** Wrong codes since this one was made. */
  readonly codeTries: number;
  readonly createdAt: Date;
  readonly identityUntil: Date;
  readonly deleteAfter: Date;
}

/** The date that counts now. */
export const dueOf = (request: Pick<RightsRequest, 'dueAt' | 'extendedDueAt'>): Date =>
  request.extendedDueAt ?? request.dueAt;
