import type { Clock } from '../../shared/clock.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import { deleteAfterEnd } from '../feedback-intake/delete-after.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentPlace } from './agent-place.ts';
import type { AgentResult } from './agent-result.ts';

/** Not feedback: put away, and gone as soon as something handled would be. */
export const createDismissFeedback = (
  deps: ActDeps & { clock: Clock; settings: Pick<Settings, 'retention' | 'controller'> },
) => {
  const act = createActOnFeedback(deps);
  return (place: AgentPlace, id: FeedbackId): Promise<AgentResult> =>
    act(place, id, 'dismiss', (item) => ({
      kind: 'change',
      change: {
        status: 'dismissed',
        deleteAfter: deleteAfterEnd(item, deps.clock.now(), deps.settings),
        jobs: [{ name: 'refresh-cards', payload: { feedbackId: id } }],
      },
    }));
};
