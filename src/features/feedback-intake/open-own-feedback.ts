import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PersonStore } from './person-store.ts';

/** One item, if it is this person's own; null otherwise. */
export const createOpenOwnFeedback =
  (deps: { people: Pick<PersonStore, 'find'>; refs: PersonRefs; feedback: Pick<FeedbackStore, 'get'> }) =>
  async (user: PlatformUser, id: FeedbackId): Promise<Feedback | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return null;
    const item = await deps.feedback.get(id);
    return item !== null && item.personId === person.id ? item : null;
  };
