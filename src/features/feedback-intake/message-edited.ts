import type { JobQueue } from '../../shared/jobs.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { messageKey } from './dedupe.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { createFollowOriginal, type FollowOriginalDeps } from './follow-original.ts';
import type { PersonStore } from './person-store.ts';

/**
 * The author edited a message on the platform. If it is feedback of theirs, our copy follows: at once where the
 * new words came along, by a job that reads the message again where they did not (`words` null).
 */
export const createMessageEdited = (
  deps: FollowOriginalDeps & {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'findByOriginal' | 'get' | 'change'>;
    queue: JobQueue;
  },
) => {
  const original = createFollowOriginal(deps);
  return async (
    user: PlatformUser,
    message: MessageAddress,
    words: Unrecorded<string> | null,
  ): Promise<void> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return;
    const item = await deps.feedback.findByOriginal(messageKey(deps.refs, user, message));
    if (item === null || item.personId !== person.id) return;
    if (words !== null) return original.edited(item.id, user, words);
    await deps.queue.send([{ name: 'reread-message', payload: { feedbackId: item.id } }]);
  };
};
