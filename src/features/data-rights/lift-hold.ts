import type { Clock } from '../../shared/clock.ts';
import type { PersonId, Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/**
 * `lifted`: it is kept until its date again. `erasing`: its author had asked for it to be erased, which is done now, or
 * within the hour where they have given more since.
 */
export type LiftHoldResult = 'lifted' | 'erasing' | 'not-found';

/** Its author wanted it gone, and only the hold kept it. */
const wantsGone = ({ kind, wish, restriction, feedbackId }: RightsRequest, item: Feedback): boolean =>
  restriction === 'out-of-use' &&
  (feedbackId === null || feedbackId === item.id) &&
  (kind === 'erase' || (kind === 'object' && wish === 'erase'));

/** Ends a hold. What its author asked for meanwhile is done without their having to ask again. */
export const createLiftHold =
  (deps: {
    feedback: Pick<FeedbackStore, 'findByReference' | 'get' | 'change' | 'ofPerson'>;
    requests: Pick<RightsRequestStore, 'ofPerson'>;
    erasePerson: (id: PersonId) => Promise<unknown>;
    clock: Clock;
    log: Log;
  }) =>
  async (reference: Reference): Promise<LiftHoldResult> => {
    const item = await deps.feedback.findByReference(reference);
    if (item === null || item.legalHold === null) return 'not-found';
    const requests = await deps.requests.ofPerson(item.personId);
    const isErased = requests.some((request) => wantsGone(request, item));
    const change = isErased ? { legalHold: null, deleteAfter: deps.clock.now() } : { legalHold: null };
    const changed = await changeFeedback<null>(deps.feedback, item.id, () => ({ kind: 'change', change }));
    if (changed.kind === 'gone') return 'not-found';
    deps.log.write('info', { event: 'hold-lifted', feedbackId: item.id, erased: isErased });
    if (!isErased) return 'lifted';
    const left = await deps.feedback.ofPerson(item.personId, 2);
    if (left.length === 1) await deps.erasePerson(item.personId);
    return 'erasing';
  };
