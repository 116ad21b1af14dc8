import type { Reference } from '../../shared/ids.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { Destination } from '../../shared/settings.ts';
import type { Feedback, FeedbackStatus } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { PostStore } from '../routing/post-store.ts';
import { type AgentAccessDeps, createChannelAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';

export interface OpenItem {
  readonly reference: Reference;
  readonly status: FeedbackStatus;
  readonly createdAt: Date;
  readonly card: MessageAddress;
}

export type OpenResult =
  | { readonly kind: 'not-your-channel' }
  | { readonly kind: 'open-items'; readonly items: readonly OpenItem[] };

export type FindResult = OpenResult | { readonly kind: 'unknown-reference' };

export interface ListOpenDeps extends Omit<AgentAccessDeps, 'feedback'> {
  readonly feedback: Pick<FeedbackStore, 'openInDestination' | 'findByReference'>;
  readonly posts: Pick<PostStore, 'ofFeedback'>;
}

const shownItems = 20;

const withCard = async (
  deps: ListOpenDeps,
  feedback: Feedback,
  here: readonly Destination[],
): Promise<readonly OpenItem[]> => {
  const { reference, status, createdAt } = feedback;
  const posts = await deps.posts.ofFeedback(feedback.id);
  const post = posts.find(({ destinationId }) => here.some(({ id }) => id === destinationId));
  return post === undefined || post.address === null
    ? []
    : [{ reference, status, createdAt, card: post.address }];
};

/** `/lytt`: what is open in this channel, oldest first, with links to the cards; for its members alone. */
export const createListOpenFeedback = (deps: ListOpenDeps) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace): Promise<OpenResult> => {
    const here = await channelAccess(place);
    if (here.length === 0) return { kind: 'not-your-channel' };
    const items: OpenItem[] = [];
    for (const destination of here) {
      const open = await deps.feedback.openInDestination(destination.id, shownItems);
      for (const feedback of open) items.push(...(await withCard(deps, feedback, [destination])));
    }
    return { kind: 'open-items', items };
  };
};

/** `/lytt LY-…`: where that card is, if it is in this channel; other channels' references are unknown here. */
export const createFindInChannel = (deps: ListOpenDeps) => {
  const channelAccess = createChannelAccess(deps);
  return async (place: AgentPlace, reference: Reference): Promise<FindResult> => {
    const here = await channelAccess(place);
    if (here.length === 0) return { kind: 'not-your-channel' };
    const feedback = await deps.feedback.findByReference(reference);
    const items = feedback === null ? [] : await withCard(deps, feedback, here);
    return items.length === 0 ? { kind: 'unknown-reference' } : { kind: 'open-items', items };
  };
};
