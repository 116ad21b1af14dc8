import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { DataRightsStore, HeldData } from './data-rights-store.ts';

/** Everything held about somebody; null for a stranger. Reading leaves no trace. */
export const createReadHeld =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    dataRights: Pick<DataRightsStore, 'held'>;
  }) =>
  async (user: PlatformUser): Promise<HeldData | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    return person === null ? null : deps.dataRights.held(person.id);
  };
