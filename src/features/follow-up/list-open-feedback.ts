import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { type AgentAccessDeps, createChannelAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import { type OpenItem, withCard } from './open-item.ts';

export type OpenResult =
  | { readonly kind: 'not-your-channel' }
  | { readonly kind: 'open-items'; readonly items: readonly OpenItem[] };

const shownItems = 20;

/** `/lytt`: what is open in this channel, oldest first, with links to the cards; for its members alone. */
export const createListOpenFeedback = (
  deps: Omit<AgentAccessDeps, 'feedback'> & { feedback: Pick<FeedbackStore, 'openInDestination'> },
) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace): Promise<OpenResult> => {
    const here = await channelAccess(place);
    if (here.length === 0) return { kind: 'not-your-channel' };
    const items: OpenItem[] = [];
    for (const destination of here) {
      const open = await deps.feedback.openInDestination(destination.id, shownItems);
      for (const feedback of open) items.push(...(await withCard(deps.posts, feedback, [destination])));
    }
    return { kind: 'open-items', items };
  };
};
