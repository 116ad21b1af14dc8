import type { PersonId } from '../../shared/ids.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RequestKind } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** Leafing through an answer, or asking again soon, is the same request. */
const sameWithinMs = 24 * 60 * 60 * 1000;

/** Writes down a request that was answered at once, as proof of it (GDPR art. 5(2)). Only ever of a known person. */
export const createRecordFulfilled =
  (deps: NewRequestDeps & { requests: Pick<RightsRequestStore, 'add' | 'ofPerson'> }) =>
  async (personId: PersonId, kind: RequestKind): Promise<void> => {
    const now = deps.clock.now();
    const before = await deps.requests.ofPerson(personId);
    const isSame = before.some(
      (request) =>
        request.kind === kind &&
        request.state === 'fulfilled' &&
        now.getTime() - request.receivedAt.getTime() < sameWithinMs,
    );
    if (isSame) return;
    const given = { personId, kind, state: 'fulfilled', source: 'chat', receivedAt: now } as const;
    await deps.requests.add(newRequest(deps, given), restrictionJobs, []);
  };
