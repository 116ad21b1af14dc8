import type { FeedbackId } from '../../shared/ids.ts';
import type { JobQueue } from '../../shared/jobs.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { JudgeResult } from './judge-result.ts';

/** *Dette løste saken*: nothing changes for the item; the channel hears of it. */
export const createSaySolved =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'get'>;
    queue: JobQueue;
  }) =>
  async (user: PlatformUser, feedbackId: FeedbackId): Promise<JudgeResult> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    const item = await deps.feedback.get(feedbackId);
    if (item === null || item.personId !== person?.id) return { kind: 'closed', reference: null };
    const { reference, revision } = item;
    if (item.status === 'withdrawn') return { kind: 'closed', reference };
    await deps.queue.send([{ name: 'note-in-thread', payload: { feedbackId, entry: 'solved', revision } }]);
    return { kind: 'noted', reference };
  };
