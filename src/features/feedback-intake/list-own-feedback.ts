import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PersonStore } from './person-store.ts';

/** As many as a Home can show without crowding. */
const shownItems = 20;

/** A person's own items, newest first; none for a stranger, and the asking leaves nothing. */
export const createListOwnFeedback =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'ofPerson'>;
  }) =>
  async (user: PlatformUser): Promise<readonly Feedback[]> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    return person === null ? [] : deps.feedback.ofPerson(person.id, shownItems);
  };
