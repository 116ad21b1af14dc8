import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { OwnPeople } from './own-people.ts';

/** As many as a Home can show without crowding. */
const shownItems = 20;

/** A person's own items, of all their linked accounts, newest first; none for a stranger, and the asking leaves nothing. */
export const createListOwnFeedback =
  (deps: { ownPeople: OwnPeople; feedback: Pick<FeedbackStore, 'ofPerson'> }) =>
  async (user: PlatformUser): Promise<readonly Feedback[]> => {
    const own = await deps.ownPeople(user);
    const items = await Promise.all(own.map(({ id }) => deps.feedback.ofPerson(id, shownItems)));
    return items
      .flat()
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .slice(0, shownItems);
  };
