import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** A person's own requests, newest first; null for a stranger, and the asking leaves nothing. */
export const createListRequests =
  (deps: {
    people: Pick<PersonStore, 'find'>;
    refs: PersonRefs;
    requests: Pick<RightsRequestStore, 'ofPerson'>;
  }) =>
  async (user: PlatformUser): Promise<readonly RightsRequest[] | null> => {
    const person = await deps.people.find(deps.refs.personRef(user));
    return person === null ? null : [...(await deps.requests.ofPerson(person.id))].reverse();
  };
