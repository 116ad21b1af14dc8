import type { FeedbackId } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import { possibility } from '../feedback-intake/feedback-status.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { isOwn, type OwnPeople } from '../feedback-intake/own-people.ts';
import type { JudgeResult } from './judge-result.ts';
import { reopening } from './reopening.ts';

/** *Ikke løst*: a handled item opens again. Pressing twice, or when it is open already, changes nothing more. */
export const createSayNotSolved =
  (deps: {
    ownPeople: OwnPeople;
    feedback: Pick<FeedbackStore, 'get' | 'change'>;
    settings: Pick<Settings, 'retention' | 'controller'>;
  }) =>
  async (user: PlatformUser, feedbackId: FeedbackId): Promise<JudgeResult> => {
    const own = await deps.ownPeople(user);
    const outcome = await changeFeedback<JudgeResult>(deps.feedback, feedbackId, (item) => {
      const { reference } = item;
      if (!isOwn(own, item)) return { kind: 'stop', result: { kind: 'closed', reference: null } };
      if (possibility(item, 'reopen').kind !== 'possible') {
        const kind = item.status === 'withdrawn' || item.status === 'dismissed' ? 'closed' : 'noted';
        return { kind: 'stop', result: { kind, reference } };
      }
      return {
        kind: 'change',
        change: {
          ...reopening(item, deps.settings),
          jobs: [
            { name: 'refresh-cards', payload: { feedbackId } },
            {
              name: 'note-in-thread',
              payload: { feedbackId, entry: 'reopened', revision: item.revision + 1 },
            },
          ],
        },
      };
    });
    if (outcome.kind === 'stopped') return outcome.result;
    if (outcome.kind === 'gone') return { kind: 'closed', reference: null };
    return { kind: 'noted', reference: outcome.before.reference };
  };
