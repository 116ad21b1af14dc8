import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import { submissionKey } from '../feedback-intake/dedupe.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { AnswerResult, createRecordAnswer } from './record-answer.ts';

/** The author answers in a form. */
export const createAnswerInForm =
  (deps: { refs: PersonRefs; recordAnswer: ReturnType<typeof createRecordAnswer> }) =>
  (form: {
    readonly user: PlatformUser;
    readonly feedbackId: FeedbackId;
    readonly words: Unrecorded<string>;
    readonly submission: string;
  }): Promise<AnswerResult> =>
    deps.recordAnswer({
      ...form,
      dedupeKey: () => submissionKey(deps.refs, form.user.platform, form.submission),
    });
