import type { FeedbackId } from '../../shared/ids.ts';
import { sameUser } from '../../shared/platform-user.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentPlace } from './agent-place.ts';
import type { AgentResult } from './agent-result.ts';

/** *Ta saken*: of two agents at once one wins, and the other is told who. */
export const createClaimFeedback = (deps: ActDeps) => {
  const act = createActOnFeedback(deps);
  return (place: AgentPlace, id: FeedbackId): Promise<AgentResult> =>
    act(place, id, 'claim', (item) => {
      const { assignee, status } = item;
      const taken = (status === 'claimed' || status === 'waiting') && assignee !== null;
      if (taken && !sameUser(assignee, place.agent)) {
        return { kind: 'stop', result: { kind: 'taken', by: assignee } };
      }
      if (taken && status === 'claimed') return { kind: 'stop', result: { kind: 'done' } };
      return {
        kind: 'change',
        change: {
          status: 'claimed',
          assignee: place.agent,
          jobs: [{ name: 'refresh-cards', payload: { feedbackId: id } }],
        },
      };
    });
};
