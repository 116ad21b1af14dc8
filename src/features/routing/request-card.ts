import type { Reference, RequestId } from '../../shared/ids.ts';
import type { ObjectionWish, RequestKind, RequestState } from '../data-rights/rights-request.ts';

/** What the privacy channel shows for one rights request: never whose it is, nor what they wrote. */
export interface RequestCard {
  readonly requestId: RequestId;
  readonly reference: Reference;
  readonly requestKind: RequestKind;
  readonly state: RequestState;
  /** Of an objection: what it is to lead to. */
  readonly wish: ObjectionWish | null;
  /** The item it is about; null: all that is theirs, or it is gone. */
  readonly about: Reference | null;
  readonly receivedAt: Date;
  /** The date that counts now. */
  readonly dueAt: Date;
  readonly extended: boolean;
  /** What can be done on the card: decided by the operator's CLI otherwise. */
  readonly decidable: boolean;
  readonly extendable: boolean;
}
