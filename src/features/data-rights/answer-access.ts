import type { PlatformUser } from '../../shared/platform-user.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import type { HeldData } from './data-rights-store.ts';
import type { createReadHeld } from './read-held.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

/**
 * Everything held about whoever asks, at once (GDPR art. 15), with this request itself among it, account by account.
 * Nothing for a stranger, whose asking leaves no trace.
 */
export const createAnswerAccess =
  (deps: {
    ownPeople: OwnPeople;
    readHeld: ReturnType<typeof createReadHeld>;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
  }) =>
  async (user: PlatformUser): Promise<readonly HeldData[]> => {
    const [person] = await deps.ownPeople(user);
    if (person === undefined) return [];
    await deps.recordFulfilled(person.id, 'access');
    return deps.readHeld(user);
  };
