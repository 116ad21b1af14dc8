import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { LegalHold } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** An item that the law keeps, with why. */
export interface RetainedItem {
  readonly reference: Reference;
  readonly hold: LegalHold;
}

export type RecordRetained = ReturnType<typeof createRecordRetained>;

/**
 * Writes down what an erasure had to leave: a refusal with its ground and reason for each item (GDPR art. 12(4)), which
 * takes the item out of use. Asked again, it is the same refusal.
 */
export const createRecordRetained =
  (
    deps: NewRequestDeps & {
      feedback: Pick<FeedbackStore, 'get'>;
      requests: Pick<RightsRequestStore, 'add' | 'ofPerson'>;
    },
  ) =>
  async (ids: readonly FeedbackId[]): Promise<readonly RetainedItem[]> => {
    const retained: RetainedItem[] = [];
    for (const feedbackId of ids) {
      const item = await deps.feedback.get(feedbackId);
      if (item === null || item.legalHold === null) continue;
      const { personId, reference, legalHold: hold } = item;
      retained.push({ reference, hold });
      const before = await deps.requests.ofPerson(personId);
      const stands = before.some(
        (one) => one.kind === 'erase' && one.feedbackId === feedbackId && one.restriction !== null,
      );
      if (stands) continue;
      const at = deps.clock.now();
      const given = { personId, feedbackId, kind: 'erase', state: 'refused', source: 'chat' } as const;
      const request = newRequest(deps, { ...given, receivedAt: at, restriction: 'out-of-use' });
      const refusal = { ground: hold.ground, reason: hold.reason, decidedAt: at };
      await deps.requests.add({ ...request, ...refusal }, restrictionJobs, []);
    }
    return retained;
  };
