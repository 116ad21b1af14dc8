import type { Language } from '../../shared/language.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { messageKey } from './dedupe.ts';
import type { FeedbackKind } from './feedback.ts';
import { isBlank } from './is-blank.ts';
import {
  createRecordFeedback,
  type FeedbackDraft,
  type RecordFeedbackDeps,
  type RecordResult,
} from './record-feedback.ts';

export interface RecordMessageDeps extends RecordFeedbackDeps {
  readonly gate: NoticeGate;
  readonly refs: PersonRefs;
}

/** A message of the author's, with its words: read again where it stands, or carried in our card. */
export interface ConfirmedMessage {
  readonly words: Unrecorded<string>;
  readonly writtenAt: Date;
  readonly message: MessageAddress;
  readonly kind: FeedbackKind;
  readonly applicationId: string | null;
}

/** `language`: the author's own. */
export type RecordMessageResult =
  | (RecordResult & { readonly language: Language })
  | { readonly kind: 'notice-needed' }
  | { readonly kind: 'empty-text' };

/**
 * Stores a confirmed message through the gate. Its address is kept with it, so that editing or deleting it on
 * the platform applies to our copy, and the same message is never two feedbacks.
 */
export const createRecordMessage = (deps: RecordMessageDeps) => {
  const record = createRecordFeedback(deps);
  return async (user: PlatformUser, confirmed: ConfirmedMessage): Promise<RecordMessageResult> => {
    if (confirmed.words.classify(isBlank)) return { kind: 'empty-text' };
    const admission = await deps.gate.admit(user, confirmed.words);
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const key = messageKey(deps.refs, user, confirmed.message);
    const draft = admission.recordable.map(
      (text): FeedbackDraft => ({
        text,
        kind: confirmed.kind,
        applicationId: confirmed.applicationId,
        applicationVersion: null,
        surface: 'message',
        writtenAt: confirmed.writtenAt,
        dedupeKey: key,
        original: { address: confirmed.message, key },
      }),
    );
    const result = await record(user, draft);
    return { ...result, language: admission.recordable.receipt.language };
  };
};
