import type { Reference } from '../../shared/ids.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { Destination } from '../../shared/settings.ts';
import type { Feedback, FeedbackStatus } from '../feedback-intake/feedback.ts';
import type { PostStore } from '../routing/post-store.ts';

/** One line of a list in a support channel: it leads to the card. */
export interface OpenItem {
  readonly reference: Reference;
  readonly status: FeedbackStatus;
  readonly createdAt: Date;
  readonly card: MessageAddress;
}

/** The item with its card in one of these destinations; none when the card is not there (yet). */
export const withCard = async (
  posts: Pick<PostStore, 'ofFeedback'>,
  feedback: Feedback,
  here: readonly Destination[],
): Promise<readonly OpenItem[]> => {
  const { reference, status, createdAt } = feedback;
  const cards = await posts.ofFeedback(feedback.id);
  const post = cards.find(({ destinationId }) => here.some(({ id }) => id === destinationId));
  return post === undefined || post.address === null
    ? []
    : [{ reference, status, createdAt, card: post.address }];
};
