import { LyttError } from '../../shared/errors.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackChange, FeedbackStore } from './feedback-store.ts';

/** More rivals than this at once on one feedback means that something is wrong. */
const maxTries = 10;

export type Decision<Stop> =
  | { readonly kind: 'change'; readonly change: FeedbackChange }
  | { readonly kind: 'stop'; readonly result: Stop };

export type ChangeOutcome<Stop> =
  /** `before`: the feedback as it was when the change was decided on. */
  | { readonly kind: 'changed'; readonly before: Feedback }
  | { readonly kind: 'already'; readonly before: Feedback }
  | { readonly kind: 'gone' }
  | { readonly kind: 'stopped'; readonly result: Stop };

/**
 * Reads, decides and changes one feedback; when someone else changed it meanwhile, decides again on what it
 * is now. So of two people at once one wins, and the other sees what the first did.
 * @throws LyttError `internal` (may be tried again) after ten rivals in a row
 */
export const changeFeedback = async <Stop>(
  store: Pick<FeedbackStore, 'get' | 'change'>,
  id: FeedbackId,
  decide: (feedback: Feedback) => Decision<Stop> | Promise<Decision<Stop>>,
): Promise<ChangeOutcome<Stop>> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await store.get(id);
    if (before === null) return { kind: 'gone' };
    const decision = await decide(before);
    if (decision.kind === 'stop') return { kind: 'stopped', result: decision.result };
    const result = await store.change(id, before.revision, decision.change);
    if (result.kind === 'changed' || result.kind === 'already') return { kind: result.kind, before };
    if (result.kind === 'gone') return { kind: 'gone' };
  }
  throw new LyttError('internal', 'a feedback was changed by others ten times in a row', { mayRetry: true });
};
