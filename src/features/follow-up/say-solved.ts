import type { FeedbackId } from '../../shared/ids.ts';
import type { JobQueue } from '../../shared/jobs.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { isOwn, type OwnPeople } from '../feedback-intake/own-people.ts';
import type { JudgeResult } from './judge-result.ts';

/** *Dette løste saken*: nothing changes for the item; the channel hears of it. */
export const createSaySolved =
  (deps: { ownPeople: OwnPeople; feedback: Pick<FeedbackStore, 'get'>; queue: JobQueue }) =>
  async (user: PlatformUser, feedbackId: FeedbackId): Promise<JudgeResult> => {
    const own = await deps.ownPeople(user);
    const item = await deps.feedback.get(feedbackId);
    if (item === null || !isOwn(own, item)) return { kind: 'closed', reference: null };
    const { reference, revision } = item;
    if (item.status === 'withdrawn') return { kind: 'closed', reference };
    await deps.queue.send([{ name: 'note-in-thread', payload: { feedbackId, entry: 'solved', revision } }]);
    return { kind: 'noted', reference };
  };
