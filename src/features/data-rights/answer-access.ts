import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { HeldData } from './data-rights-store.ts';
import type { createReadHeld } from './read-held.ts';
import type { createRecordFulfilled } from './record-fulfilled.ts';

/**
 * Everything held about whoever asks, at once (GDPR art. 15), with this request itself among it. Null for a
 * stranger, whose asking leaves no trace.
 */
export const createAnswerAccess =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    readHeld: ReturnType<typeof createReadHeld>;
    recordFulfilled: ReturnType<typeof createRecordFulfilled>;
  }) =>
  async (user: PlatformUser): Promise<HeldData | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    if (person === null) return null;
    await deps.recordFulfilled(person.id, 'access');
    return deps.readHeld(user);
  };
