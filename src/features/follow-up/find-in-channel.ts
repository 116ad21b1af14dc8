import type { Reference } from '../../shared/ids.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { type AgentAccessDeps, createChannelAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import type { OpenResult } from './list-open-feedback.ts';
import { withCard } from './open-item.ts';

export type FindResult = OpenResult | { readonly kind: 'unknown-reference' };

/** `/lytt LY-…`: where that card is, if it is in this channel; other channels' references are unknown here. */
export const createFindInChannel = (
  deps: Omit<AgentAccessDeps, 'feedback'> & { feedback: Pick<FeedbackStore, 'findByReference'> },
) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace, reference: Reference): Promise<FindResult> => {
    const here = await channelAccess(place);
    if (here.length === 0) return { kind: 'not-your-channel' };
    const feedback = await deps.feedback.findByReference(reference);
    const items =
      feedback === null || feedback.restriction !== null ? [] : await withCard(deps.posts, feedback, here);
    return items.length === 0 ? { kind: 'unknown-reference' } : { kind: 'open-items', items };
  };
};
