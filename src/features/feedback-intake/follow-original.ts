import type { Clock } from '../../shared/clock.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { changeFeedback } from './change-feedback.ts';
import { editedJobs } from './edited-jobs.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isBlank } from './is-blank.ts';
import { withdrawal } from './withdrawal.ts';

export interface FollowOriginalDeps {
  readonly gate: NoticeGate;
  readonly feedback: Pick<FeedbackStore, 'get' | 'change'>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'retention' | 'controller'>;
}

/** What the author does to the message that a feedback was made from applies to our copy (GDPR art. 5(1)(d)). */
export const createFollowOriginal = (deps: FollowOriginalDeps) => {
  /** The message is gone: our copy of its words goes too, whatever its status, unless the law keeps it. */
  const gone = async (id: FeedbackId): Promise<void> => {
    await changeFeedback<null>(deps.feedback, id, (item) =>
      item.status === 'withdrawn' || item.legalHold !== null
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: withdrawal(item, deps.clock.now(), deps.settings) },
    );
  };

  /** It says something else now; emptied is gone. Under a notice that its author has not seen, the old words stay. */
  const edited = async (id: FeedbackId, author: PlatformUser, words: Unrecorded<string>): Promise<void> => {
    if (words.classify(isBlank)) return gone(id);
    const admission = await deps.gate.admit(author, words);
    if (admission.kind === 'notice-needed') return;
    const text = admission.recordable;
    await changeFeedback<null>(deps.feedback, id, (item) =>
      item.status === 'withdrawn' ||
      item.legalHold !== null ||
      item.text === text.value ||
      item.personId !== text.receipt.personId
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: { text, jobs: editedJobs(item) } },
    );
  };
  return { gone, edited };
};
