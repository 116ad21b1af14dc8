import type { PlatformUser } from '../../shared/platform-user.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** A person's own requests, made with any of their accounts, newest first; null for a stranger, and the asking leaves nothing. */
export const createListRequests =
  (deps: { ownPeople: OwnPeople; requests: Pick<RightsRequestStore, 'ofPerson'> }) =>
  async (user: PlatformUser): Promise<readonly RightsRequest[] | null> => {
    const own = await deps.ownPeople(user);
    if (own.length === 0) return null;
    const requests = await Promise.all(own.map(({ id }) => deps.requests.ofPerson(id)));
    return requests
      .flatMap((oldestFirst) => [...oldestFirst].reverse())
      .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
  };
