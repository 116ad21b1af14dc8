import type { Clock } from '../../shared/clock.ts';
import type { MessageAddress, PlatformUser } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { changeFeedback } from './change-feedback.ts';
import { messageKey } from './dedupe.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { PersonStore } from './person-store.ts';
import { withdrawal } from './withdrawal.ts';

/** The author deleted a message on the platform: our copy of its words goes too, whatever its status. */
export const createMessageDeleted =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    feedback: Pick<FeedbackStore, 'findByOriginal' | 'get' | 'change'>;
    clock: Clock;
    settings: Pick<Settings, 'retention' | 'controller'>;
  }) =>
  async (user: PlatformUser, message: MessageAddress): Promise<void> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return;
    const item = await deps.feedback.findByOriginal(messageKey(deps.refs, user, message));
    if (item === null || item.personId !== person.id) return;
    await changeFeedback<null>(deps.feedback, item.id, (now) =>
      now.status === 'withdrawn'
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: withdrawal(now, deps.clock.now(), deps.settings) },
    );
  };
