import type { RequestId } from '../../shared/ids.ts';
import { changeRequest } from './change-request.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/** Decided, and still restricting: what the operator can end once the person has been told. */
export const mayLiftByOperator = (
  request: Pick<RightsRequest, 'source' | 'state' | 'kind' | 'restriction'>,
): boolean =>
  request.source === 'operator' &&
  request.restriction !== null &&
  (request.state === 'refused' || (request.kind === 'restrict' && request.state === 'fulfilled'));

/** Ends the restriction of a request that the operator brought. The person has been told before (GDPR art. 18(3)). */
export const createLiftByOperator =
  (deps: { requests: Pick<RightsRequestStore, 'get' | 'change'> }) =>
  async (requestId: RequestId): Promise<'lifted' | 'nothing-to-lift'> => {
    const changed = await changeRequest<null>(deps.requests, requestId, (request) =>
      mayLiftByOperator(request)
        ? { kind: 'change', change: { restriction: null }, jobs: [] }
        : { kind: 'stop', result: null },
    );
    return changed.kind === 'changed' ? 'lifted' : 'nothing-to-lift';
  };
