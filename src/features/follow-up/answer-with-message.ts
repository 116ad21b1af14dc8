import type { FeedbackId } from '../../shared/ids.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import { messageKey } from '../feedback-intake/dedupe.ts';
import type { createReadOwnMessage } from '../feedback-intake/read-own-message.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import type { AnswerResult, createRecordAnswer } from './record-answer.ts';

/**
 * *Send som svar* under a message in the thread of a reply: its words come along, or are read where they stand
 * (`words` null).
 */
export const createAnswerWithMessage =
  (deps: {
    refs: PersonRefs;
    readOwnMessage: ReturnType<typeof createReadOwnMessage>;
    recordAnswer: ReturnType<typeof createRecordAnswer>;
  }) =>
  async (press: {
    readonly user: PlatformUser;
    readonly feedbackId: FeedbackId;
    readonly message: MessageAddress;
    readonly words: Unrecorded<string> | null;
  }): Promise<AnswerResult | { readonly kind: 'missing' } | { readonly kind: 'try-again' }> => {
    const { user, feedbackId, message } = press;
    const read =
      press.words === null
        ? await deps.readOwnMessage(user, message)
        : ({ kind: 'read', words: press.words } as const);
    if (read.kind !== 'read') return read;
    const dedupeKey = () => messageKey(deps.refs, user, message);
    return deps.recordAnswer({ user, feedbackId, words: read.words, dedupeKey });
  };
