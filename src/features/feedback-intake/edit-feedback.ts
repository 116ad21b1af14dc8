import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { applicationVersion } from './application-version.ts';
import { changeFeedback } from './change-feedback.ts';
import { editedJobs } from './edited-jobs.ts';
import type { FeedbackKind } from './feedback.ts';
import { possibility } from './feedback-status.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isBlank } from './is-blank.ts';
import { accountOf, type OwnPeople } from './own-people.ts';

export type EditResult =
  | { readonly kind: 'changed'; readonly reference: Reference }
  /** Handled, withdrawn, erased, or not theirs (`reference` null: nothing to name). */
  | { readonly kind: 'closed'; readonly reference: Reference | null }
  | { readonly kind: 'notice-needed' }
  | { readonly kind: 'empty-text' };

/** The author edits their own item in a form (GDPR art. 16). The same edit twice changes it once. */
export const createEditFeedback =
  (deps: { gate: NoticeGate; ownPeople: OwnPeople; feedback: Pick<FeedbackStore, 'get' | 'change'> }) =>
  async (edit: {
    readonly user: PlatformUser;
    readonly feedbackId: FeedbackId;
    readonly words: Unrecorded<string>;
    readonly kind: FeedbackKind;
    readonly applicationId: string | null;
    /** As it was typed; blank: none. */
    readonly applicationVersion: Unrecorded<string>;
  }): Promise<EditResult> => {
    if (edit.words.classify(isBlank)) return { kind: 'empty-text' };
    const own = await deps.ownPeople(edit.user);
    const account = accountOf(own, await deps.feedback.get(edit.feedbackId), edit.user);
    const admission = await deps.gate.admit(account, edit.words.with(edit.applicationVersion));
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const { recordable } = admission;
    const text = recordable.map(([words]) => words);
    const version = recordable.map(([, typed]) => applicationVersion(typed));
    const { kind, applicationId } = edit;
    const outcome = await changeFeedback<EditResult>(deps.feedback, edit.feedbackId, (item) => {
      if (item.personId !== recordable.receipt.personId) {
        return { kind: 'stop', result: { kind: 'closed', reference: null } };
      }
      if (possibility(item, 'edit').kind !== 'possible') {
        return { kind: 'stop', result: { kind: 'closed', reference: item.reference } };
      }
      const isSame =
        item.text === text.value &&
        item.kind === kind &&
        item.applicationId === applicationId &&
        item.applicationVersion === version.value;
      if (isSame) {
        return { kind: 'stop', result: { kind: 'changed', reference: item.reference } };
      }
      return {
        kind: 'change',
        change: { text, kind, applicationId, applicationVersion: version, jobs: editedJobs(item) },
      };
    });
    if (outcome.kind === 'stopped') return outcome.result;
    if (outcome.kind === 'gone') return { kind: 'closed', reference: null };
    return { kind: 'changed', reference: outcome.before.reference };
  };
