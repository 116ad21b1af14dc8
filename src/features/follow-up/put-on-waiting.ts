import type { FeedbackId } from '../../shared/ids.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentPlace } from './agent-place.ts';
import type { AgentResult } from './agent-result.ts';

/** Waiting for something else; whoever says so has it, unless somebody already does. */
export const createPutOnWaiting = (deps: ActDeps) => {
  const act = createActOnFeedback(deps);
  return (place: AgentPlace, id: FeedbackId): Promise<AgentResult> =>
    act(place, id, 'wait', (item) =>
      item.status === 'waiting'
        ? { kind: 'stop', result: { kind: 'done' } }
        : {
            kind: 'change',
            change: {
              status: 'waiting',
              assignee: item.assignee ?? place.agent,
              jobs: [{ name: 'refresh-cards', payload: { feedbackId: id } }],
            },
          },
    );
};
