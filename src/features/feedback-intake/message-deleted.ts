import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { messageKey } from './dedupe.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { createFollowOriginal, type FollowOriginalDeps } from './follow-original.ts';
import type { PersonStore } from './person-store.ts';

/** The author deleted a message on the platform: if it was feedback of theirs, our copy of its words goes too. */
export const createMessageDeleted = (
  deps: FollowOriginalDeps & {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'findByOriginal' | 'get' | 'change'>;
  },
) => {
  const original = createFollowOriginal(deps);
  return async (user: PlatformUser, message: MessageAddress): Promise<void> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return;
    const item = await deps.feedback.findByOriginal(messageKey(deps.refs, user, message));
    if (item === null || item.personId !== person.id) return;
    await original.gone(item.id);
  };
};
