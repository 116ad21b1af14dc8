import type { FeedbackId } from '../../shared/ids.ts';
import type { MessageAddress, PlatformName, PlatformUser } from '../../shared/platform-user.ts';
import type { AuthorSide } from '../feedback-intake/author-side.ts';
import { messageKey } from '../feedback-intake/dedupe.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { AnswerResult, createRecordAnswer } from './record-answer.ts';

/** *Send som svar* under a message in the thread of a reply: its words are read where they stand. */
export const createAnswerWithMessage =
  (deps: {
    gate: NoticeGate;
    refs: PersonRefs;
    authorSide: (platform: PlatformName) => AuthorSide;
    recordAnswer: ReturnType<typeof createRecordAnswer>;
  }) =>
  async (press: {
    readonly user: PlatformUser;
    readonly feedbackId: FeedbackId;
    readonly message: MessageAddress;
  }): Promise<AnswerResult | { readonly kind: 'original-missing' } | { readonly kind: 'try-again' }> => {
    const { user, feedbackId, message } = press;
    // Before reading anything: a stranger's words are none of ours, even for a moment.
    if ((await deps.gate.receiptOf(user)) === null) return { kind: 'notice-needed' };
    const read = await deps.authorSide(user.platform).readMessage(user, message);
    if (read.kind === 'missing') return { kind: 'original-missing' };
    if (read.kind === 'retry') return { kind: 'try-again' };
    const dedupeKey = () => messageKey(deps.refs, user, message);
    return deps.recordAnswer({ user, feedbackId, words: read.words, dedupeKey });
  };
