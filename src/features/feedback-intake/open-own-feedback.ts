import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isOwn, type OwnPeople } from './own-people.ts';

/** One item, if it is this person's own, of whichever account; null otherwise. */
export const createOpenOwnFeedback =
  (deps: { ownPeople: OwnPeople; feedback: Pick<FeedbackStore, 'get'> }) =>
  async (user: PlatformUser, id: FeedbackId): Promise<Feedback | null> => {
    const own = await deps.ownPeople(user);
    if (own.length === 0) return null;
    const item = await deps.feedback.get(id);
    return item !== null && isOwn(own, item) ? item : null;
  };
