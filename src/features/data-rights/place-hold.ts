import type { Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { LegalHold } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';

/** `nothing-to-keep`: its author has taken the words back. */
export type PlaceHoldResult = 'placed' | 'not-found' | 'nothing-to-keep' | 'empty-reason';

/**
 * Keeps an item that is needed for a legal claim or a duty in law (GDPR art. 17(3)(b) and (e)): neither its date nor
 * its author deletes it until the hold is lifted. A second hold takes the place of the first.
 */
export const createPlaceHold =
  (deps: { feedback: Pick<FeedbackStore, 'findByReference' | 'get' | 'change'>; log: Log }) =>
  async (reference: Reference, hold: LegalHold): Promise<PlaceHoldResult> => {
    if (isBlank(hold.reason)) return 'empty-reason';
    const found = await deps.feedback.findByReference(reference);
    if (found === null) return 'not-found';
    const changed = await changeFeedback<PlaceHoldResult>(deps.feedback, found.id, (item) =>
      item.text === null
        ? { kind: 'stop', result: 'nothing-to-keep' }
        : { kind: 'change', change: { legalHold: hold } },
    );
    if (changed.kind === 'stopped') return changed.result;
    if (changed.kind === 'gone') return 'not-found';
    deps.log.write('info', { event: 'hold-placed', feedbackId: found.id, ground: hold.ground });
    return 'placed';
  };
