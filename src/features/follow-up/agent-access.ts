import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Destination, Settings } from '../../shared/settings.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { Post, PostStore } from '../routing/post-store.ts';
import type { SupportSide } from '../routing/support-side.ts';
import type { AgentPlace } from './agent-place.ts';
import type { Refusal } from './agent-result.ts';

export interface AgentAccessDeps {
  readonly feedback: Pick<FeedbackStore, 'get'>;
  readonly posts: Pick<PostStore, 'ofFeedback'>;
  readonly settings: Pick<Settings, 'destinations'>;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

/** An agent who may act, on what and where. */
export interface Granted {
  readonly kind: 'granted';
  readonly destination: Destination;
  readonly feedback: Feedback;
  readonly post: Post;
}

const isAt = (place: AgentPlace) => (destination: Destination) =>
  destination.platform === place.agent.platform &&
  destination.channel === place.channel &&
  // A Slack channel id means something only in its workspace; a Teams channel id is unique, its place is a tenant.
  (destination.platform === 'teams' || destination.workspaceId === place.agent.workspaceId);

/** The destinations of this channel, if the agent is a member of it: membership is the right to act. */
export const createChannelAccess =
  (deps: Pick<AgentAccessDeps, 'settings' | 'supportSide'>) =>
  async (place: AgentPlace): Promise<readonly Destination[]> => {
    if (place.outsider) return [];
    const here = deps.settings.destinations.filter(isAt(place));
    const [first] = here;
    if (first === undefined) return [];
    return (await deps.supportSide(first.platform).isMember(first, place.agent)) ? here : [];
  };

/** Whether an agent may act on this feedback: a member of the channel, and the feedback has a card there. */
export const createAgentAccess = (deps: AgentAccessDeps) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace, id: FeedbackId): Promise<Granted | Refusal> => {
    const here = await channelAccess(place);
    if (here.length === 0) return { kind: 'not-your-channel' };
    const feedback = await deps.feedback.get(id);
    if (feedback === null) return { kind: 'not-possible', status: 'gone' };
    const posts = await deps.posts.ofFeedback(id);
    for (const destination of here) {
      const post = posts.find(
        ({ destinationId, state }) => destinationId === destination.id && state !== 'undeliverable',
      );
      if (post !== undefined) return { kind: 'granted', destination, feedback, post };
    }
    return { kind: 'not-your-channel' };
  };
};
