import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { Decision } from '../feedback-intake/change-feedback.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import { findDestination } from '../routing/find-destination.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentPlace } from './agent-place.ts';
import type { AgentResult } from './agent-result.ts';

const notNow = ({ status }: Feedback): Decision<AgentResult> => ({
  kind: 'stop',
  result: { kind: 'not-possible', status },
});

/** Moves a feedback to another destination: a card there, ours taken away, and nobody has it until they claim it. */
export const createMoveFeedback = (deps: ActDeps & { clock: Clock; ids: IdSource }) => {
  const act = createActOnFeedback(deps);
  return async (place: AgentPlace, feedbackId: FeedbackId, destinationId: string): Promise<AgentResult> => {
    const postId = deps.ids.next<'post'>();
    const known = findDestination(deps.settings, destinationId) !== null;
    return act(place, feedbackId, 'move', async (item, { destination, post }) => {
      if (!known) return notNow(item);
      if (destination.id === destinationId) return { kind: 'stop', result: { kind: 'done' } };
      // The card they pressed on is not written down yet, so it could not be taken away.
      if (post.address === null) return notNow(item);
      const posts = await deps.posts.ofFeedback(feedbackId);
      // A card that could not be delivered there before is given a new try.
      const failed = posts.filter(
        (one) => one.destinationId === destinationId && one.state === 'undeliverable',
      );
      return {
        kind: 'change',
        change: {
          status: item.status === 'reopened' ? 'reopened' : 'received',
          assignee: null,
          addPosts: [{ id: postId, destinationId, createdAt: deps.clock.now() }],
          removePosts: [post, ...failed].map(({ id }) => id),
          jobs: [
            { name: 'deliver-card', payload: { postId } },
            { name: 'refresh-cards', payload: { feedbackId } },
          ],
        },
      };
    });
  };
};
