import type { JobQueue } from '../../shared/jobs.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { messageKey } from './dedupe.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PersonStore } from './person-store.ts';

/** The author edited a message on the platform: if it is feedback of theirs, it will be read again. */
export const createMessageEdited =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'findByOriginal'>;
    queue: JobQueue;
  }) =>
  async (user: PlatformUser, message: MessageAddress): Promise<void> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return;
    const item = await deps.feedback.findByOriginal(messageKey(deps.refs, user, message));
    if (item === null || item.personId !== person.id) return;
    await deps.queue.send([{ name: 'reread-message', payload: { feedbackId: item.id } }]);
  };
