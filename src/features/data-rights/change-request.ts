import { LyttError } from '../../shared/errors.ts';
import type { RequestId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RequestChange, RightsRequestStore } from './rights-request-store.ts';

const maxTries = 10;

export type RequestDecision<Stop> =
  | { readonly kind: 'change'; readonly change: RequestChange; readonly jobs: readonly Job[] }
  | { readonly kind: 'stop'; readonly result: Stop };

/**
 * Reads, decides and changes one request; when somebody changed it meanwhile, decides again on what it is now.
 * @throws LyttError `internal` (may be tried again) after ten rivals in a row
 */
export const changeRequest = async <Stop>(
  store: Pick<RightsRequestStore, 'get' | 'change'>,
  id: RequestId,
  decide: (request: RightsRequest) => RequestDecision<Stop>,
): Promise<{ readonly kind: 'changed' | 'gone' } | { readonly kind: 'stopped'; readonly result: Stop }> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const before = await store.get(id);
    if (before === null) return { kind: 'gone' };
    const decision = decide(before);
    if (decision.kind === 'stop') return { kind: 'stopped', result: decision.result };
    const { change, jobs } = decision;
    const result = await store.change(id, before.revision, change, restrictionJobs, jobs);
    if (result !== 'conflict') return { kind: result };
  }
  throw new LyttError('internal', 'a request was changed by others ten times in a row', { mayRetry: true });
};
