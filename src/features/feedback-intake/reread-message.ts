import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { AuthorSide } from './author-side.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { createFollowOriginal, type FollowOriginalDeps } from './follow-original.ts';
import type { PersonStore } from './person-store.ts';

export interface RereadMessageDeps extends FollowOriginalDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change' | 'originalOf'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
}

/** Job: the author edited the message that a feedback was made from; reads it again and follows it. */
export const createRereadMessage = (deps: RereadMessageDeps) => {
  const original = createFollowOriginal(deps);
  return async ({ feedbackId }: JobPayloads['reread-message']): Promise<JobResult> => {
    const item = await deps.feedback.get(feedbackId);
    const address = await deps.feedback.originalOf(feedbackId);
    if (item === null || address === null) return { kind: 'done' };
    const person = await deps.people.get(item.personId);
    if (person === null) return { kind: 'done' };
    const read = await deps.authorSide(person.user.platform).readMessage(person.user, address);
    if (read.kind === 'retry') return read;
    if (read.kind === 'missing') await original.gone(feedbackId);
    else await original.edited(feedbackId, person.user, read.words);
    return { kind: 'done' };
  };
};
