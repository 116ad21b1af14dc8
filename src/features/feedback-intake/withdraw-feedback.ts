import type { Clock } from '../../shared/clock.ts';
import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { changeFeedback } from './change-feedback.ts';
import { possibility } from './feedback-status.ts';
import type { FeedbackStore } from './feedback-store.ts';
import { isOwn, type OwnPeople } from './own-people.ts';
import { withdrawal } from './withdrawal.ts';

export type WithdrawResult =
  | { readonly kind: 'withdrawn'; readonly reference: Reference }
  | { readonly kind: 'closed'; readonly reference: Reference | null };

/** The author takes their own item back: its words go, the cards say so. */
export const createWithdrawFeedback =
  (deps: {
    ownPeople: OwnPeople;
    feedback: Pick<FeedbackStore, 'get' | 'change'>;
    clock: Clock;
    settings: Pick<Settings, 'retention' | 'controller'>;
  }) =>
  async (user: PlatformUser, feedbackId: FeedbackId): Promise<WithdrawResult> => {
    const own = await deps.ownPeople(user);
    const outcome = await changeFeedback<WithdrawResult>(deps.feedback, feedbackId, (item) => {
      if (!isOwn(own, item)) return { kind: 'stop', result: { kind: 'closed', reference: null } };
      const { reference } = item;
      if (item.status === 'withdrawn') return { kind: 'stop', result: { kind: 'withdrawn', reference } };
      if (possibility(item, 'withdraw').kind !== 'possible') {
        return { kind: 'stop', result: { kind: 'closed', reference } };
      }
      return { kind: 'change', change: withdrawal(item, deps.clock.now(), deps.settings) };
    });
    if (outcome.kind === 'stopped') return outcome.result;
    if (outcome.kind === 'gone') return { kind: 'closed', reference: null };
    return { kind: 'withdrawn', reference: outcome.before.reference };
  };
