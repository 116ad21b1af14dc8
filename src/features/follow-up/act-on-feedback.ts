import type { FeedbackId } from '../../shared/ids.ts';
import { changeFeedback, type Decision } from '../feedback-intake/change-feedback.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import { type FeedbackAction, possibility } from '../feedback-intake/feedback-status.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { type AgentAccessDeps, createAgentAccess, type Granted } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import type { AgentResult } from './agent-result.ts';

export interface ActDeps extends AgentAccessDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change'>;
}

/** The frame of everything an agent does: may they, does the status allow it, then one change that all agree on. */
export const createActOnFeedback = (deps: ActDeps) => {
  const access = createAgentAccess(deps);
  return async (
    place: AgentPlace,
    id: FeedbackId,
    action: FeedbackAction,
    decide: (feedback: Feedback, granted: Granted) => Decision<AgentResult> | Promise<Decision<AgentResult>>,
  ): Promise<AgentResult> => {
    const granted = await access(place, id);
    if (granted.kind !== 'granted') return granted;
    const outcome = await changeFeedback<AgentResult>(deps.feedback, id, (feedback) => {
      const possible = possibility(feedback, action);
      return possible.kind === 'possible'
        ? decide(feedback, granted)
        : { kind: 'stop', result: { kind: 'not-possible', status: possible.status } };
    });
    if (outcome.kind === 'stopped') return outcome.result;
    if (outcome.kind === 'gone') return { kind: 'not-possible', status: 'gone' };
    // `already`: the same press or form arrived twice, and once is enough.
    return { kind: 'done' };
  };
};
