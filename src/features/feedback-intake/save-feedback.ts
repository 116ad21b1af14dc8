import type { Reference } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { applicationVersion } from './application-version.ts';
import { submissionKey } from './dedupe.ts';
import type { FeedbackKind, FeedbackSurface } from './feedback.ts';
import { isBlank } from './is-blank.ts';
import { createRecordFeedback, type FeedbackDraft, type RecordFeedbackDeps } from './record-feedback.ts';

export type SaveResult =
  | {
      readonly kind: 'saved';
      readonly reference: Reference;
      readonly deleteAfter: Date;
      readonly language: Language;
    }
  | { readonly kind: 'already-saved'; readonly reference: Reference; readonly language: Language }
  | { readonly kind: 'notice-needed' }
  | { readonly kind: 'empty-text' };

/** *Lagre* in a form: once this answers `saved`, the feedback and its routing job are durable. */
export const createSaveFeedback = (deps: RecordFeedbackDeps & { gate: NoticeGate; refs: PersonRefs }) => {
  const record = createRecordFeedback(deps);
  return async (form: {
    readonly user: PlatformUser;
    readonly words: Unrecorded<string>;
    readonly kind: FeedbackKind;
    readonly applicationId: string | null;
    /** As it was typed; blank: none. */
    readonly applicationVersion: Unrecorded<string>;
    readonly surface: FeedbackSurface;
    readonly submission: string;
  }): Promise<SaveResult> => {
    if (form.words.classify(isBlank)) return { kind: 'empty-text' };
    const admission = await deps.gate.admit(form.user, form.words.with(form.applicationVersion));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const draft = admission.recordable.map(
      ([text, version]): FeedbackDraft => ({
        text,
        kind: form.kind,
        applicationId: form.applicationId,
        applicationVersion: applicationVersion(version),
        surface: form.surface,
        writtenAt: null,
        dedupeKey: submissionKey(deps.refs, form.user.platform, form.submission),
        original: null,
      }),
    );
    const result = await record(form.user, draft);
    const { language } = admission.recordable.receipt;
    switch (result.kind) {
      case 'recorded':
        return { kind: 'saved', reference: result.reference, deleteAfter: result.deleteAfter, language };
      case 'already':
        return { kind: 'already-saved', reference: result.reference, language };
      case 'receipt-gone':
        return { kind: 'notice-needed' };
    }
  };
};
