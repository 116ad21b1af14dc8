import type { FeedbackId } from '../../shared/ids.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore, NewDisclosure } from '../feedback-intake/feedback-store.ts';
import type { Refusal } from './agent-result.ts';

/**
 * Writes in the ledger what one agent is about to see (GDPR art. 15(1)(c)). What stands in the way is asked again then:
 * an author may restrict or withdraw while an agent looks.
 * @returns null: it is written, and may be shown
 */
export const discloseToAgent = async (
  feedback: Pick<FeedbackStore, 'get' | 'change'>,
  id: FeedbackId,
  disclosure: NewDisclosure,
  refusal: (now: Feedback) => Refusal | null,
): Promise<Refusal | null> => {
  const written = await changeFeedback<Refusal>(feedback, id, (now) => {
    const result = refusal(now);
    return result === null
      ? { kind: 'change', change: { addDisclosures: [disclosure] } }
      : { kind: 'stop', result };
  });
  if (written.kind === 'stopped') return written.result;
  return written.kind === 'gone' ? { kind: 'not-possible', status: 'gone' } : null;
};
