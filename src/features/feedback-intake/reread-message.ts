import type { Clock } from '../../shared/clock.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { NoticeGate, Recordable } from '../privacy-notice/notice-gate.ts';
import type { AuthorSide } from './author-side.ts';
import { changeFeedback } from './change-feedback.ts';
import { editedJobs } from './edited-jobs.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isBlank } from './is-blank.ts';
import type { PersonStore } from './person-store.ts';
import { withdrawal } from './withdrawal.ts';

export interface RereadMessageDeps {
  readonly feedback: Pick<FeedbackStore, 'get' | 'change' | 'originalOf'>;
  readonly people: Pick<PersonStore, 'get'>;
  readonly gate: NoticeGate;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'retention' | 'controller'>;
  readonly authorSide: (platform: PlatformName) => AuthorSide;
}

/**
 * Job: the author edited the message that a feedback was made from, so our copy becomes what it says now
 * (GDPR art. 5(1)(d)); gone or emptied, our copy goes too. Under a notice they have not seen, the old words stay.
 */
export const createRereadMessage = (deps: RereadMessageDeps) => {
  type Id = JobPayloads['reread-message']['feedbackId'];

  const withdraw = (id: Id) =>
    changeFeedback<null>(deps.feedback, id, (item) =>
      item.status === 'withdrawn'
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: withdrawal(item, deps.clock.now(), deps.settings) },
    );

  const rewrite = (id: Id, text: Recordable<string>) =>
    changeFeedback<null>(deps.feedback, id, (item) =>
      item.status === 'withdrawn' || item.text === text.value || item.personId !== text.receipt.personId
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: { text, jobs: editedJobs(item) } },
    );

  return async ({ feedbackId }: JobPayloads['reread-message']): Promise<JobResult> => {
    const item = await deps.feedback.get(feedbackId);
    const address = await deps.feedback.originalOf(feedbackId);
    if (item === null || address === null) return { kind: 'done' };
    const person = await deps.people.get(item.personId);
    if (person === null) return { kind: 'done' };
    const read = await deps.authorSide(person.user.platform).readMessage(person.user, address);
    if (read.kind === 'retry') return read;
    if (read.kind === 'missing' || read.words.classify(isBlank)) {
      await withdraw(feedbackId);
      return { kind: 'done' };
    }
    const admission = await deps.gate.admit(person.user, read.words);
    if (admission.kind === 'admitted') await rewrite(feedbackId, admission.recordable);
    return { kind: 'done' };
  };
};
