import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { messageKey } from './dedupe.ts';
import type { Feedback } from './feedback.ts';
import { possibility } from './feedback-status.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PersonStore } from './person-store.ts';

/** The person's own item that a message of ours, in whose thread they wrote, was about; null when it is none. */
export const createFindAnsweredFeedback =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'get' | 'findMessageByAddress'>;
  }) =>
  async (user: PlatformUser, thread: MessageAddress): Promise<Feedback | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return null;
    const message = await deps.feedback.findMessageByAddress(messageKey(deps.refs, user, thread));
    if (message === null) return null;
    const item = await deps.feedback.get(message.feedbackId);
    if (item === null || item.personId !== person.id) return null;
    return possibility(item, 'answer').kind === 'possible' ? item : null;
  };
