import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { DedupeKey, FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import { possibility } from '../feedback-intake/feedback-status.ts';
import type { FeedbackChange, FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';
import { accountOf, type OwnPeople } from '../feedback-intake/own-people.ts';
import type { NoticeGate } from '../privacy-notice/notice-gate.ts';
import type { Unrecorded } from '../privacy-notice/unrecorded.ts';
import { reopening } from './reopening.ts';

export type AnswerResult =
  | { readonly kind: 'sent'; readonly reference: Reference }
  | { readonly kind: 'closed'; readonly reference: Reference | null }
  | { readonly kind: 'notice-needed' }
  | { readonly kind: 'empty-text' };

const statusAfterAnswer = (
  item: Feedback,
  settings: Pick<Settings, 'retention' | 'controller'>,
): FeedbackChange => {
  if (item.status === 'handled' || item.status === 'dismissed') return reopening(item, settings);
  // What was waited for may just have come.
  return item.status === 'waiting' ? { status: 'claimed' } : {};
};

/** The author's answer to an agent: through the gate, into the thread of each card; a closed item opens again. */
export const createRecordAnswer =
  (deps: {
    gate: NoticeGate;
    ownPeople: OwnPeople;
    feedback: Pick<FeedbackStore, 'get' | 'change'>;
    ids: IdSource;
    clock: Clock;
    settings: Pick<Settings, 'retention' | 'controller'>;
  }) =>
  async (answer: {
    readonly user: PlatformUser;
    readonly feedbackId: FeedbackId;
    readonly words: Unrecorded<string>;
    /** Made only once the gate has let the person through. */
    readonly dedupeKey: () => DedupeKey;
  }): Promise<AnswerResult> => {
    if (answer.words.classify(isBlank)) return { kind: 'empty-text' };
    const own = await deps.ownPeople(answer.user);
    const account = accountOf(own, await deps.feedback.get(answer.feedbackId), answer.user);
    const admission = await deps.gate.admit(account, answer.words);
    if (admission.kind === 'notice-needed') return { kind: 'notice-needed' };
    const text = admission.recordable;
    const id = deps.ids.next<'message'>();
    const dedupeKey = answer.dedupeKey();
    const outcome = await changeFeedback<AnswerResult>(deps.feedback, answer.feedbackId, (item) => {
      if (item.personId !== text.receipt.personId) {
        return { kind: 'stop', result: { kind: 'closed', reference: null } };
      }
      if (possibility(item, 'answer').kind !== 'possible') {
        return { kind: 'stop', result: { kind: 'closed', reference: item.reference } };
      }
      const createdAt = new Date(Math.max(deps.clock.now().getTime(), text.receipt.pressedAt.getTime()));
      return {
        kind: 'change',
        change: {
          ...statusAfterAnswer(item, deps.settings),
          addMessages: [{ from: 'author', id, text, createdAt, dedupeKey }],
          jobs: [
            { name: 'relay-answer', payload: { messageId: id } },
            { name: 'refresh-cards', payload: { feedbackId: item.id } },
          ],
        },
      };
    });
    if (outcome.kind === 'stopped') return outcome.result;
    if (outcome.kind === 'gone') return { kind: 'closed', reference: null };
    return { kind: 'sent', reference: outcome.before.reference };
  };
