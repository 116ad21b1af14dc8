import type { Reference } from '../../shared/ids.ts';
import { createDecideByOperator } from './decide-by-operator.ts';
import type { DecideDeps } from './decide-request.ts';
import type { createReadExport, ExportContent } from './read-export.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export type AnswerByOperatorResult<Kept> =
  /** No such request of the operator's, or it is not open: not verified yet, or decided. */
  | { readonly kind: 'not-open' }
  /** `fulfilled`: the answer is all that was asked for. */
  | {
      readonly kind: 'answered';
      readonly request: RightsRequest;
      readonly kept: Kept;
      readonly fulfilled: boolean;
    };

/**
 * Everything held about whoever asked, to be sent to their address (GDPR art. 15 and 20): `keep` puts it where the
 * operator wants it, and only then is the request fulfilled. For other requests it is a copy on the way.
 */
export const createAnswerByOperator = (
  deps: DecideDeps & {
    requests: Pick<RightsRequestStore, 'findByReference'>;
    readExport: ReturnType<typeof createReadExport>;
  },
) => {
  const decide = createDecideByOperator(deps);
  return async <Kept>(
    reference: Reference,
    keep: (copy: ExportContent) => Promise<Kept>,
  ): Promise<AnswerByOperatorResult<Kept>> => {
    const request = await deps.requests.findByReference(reference);
    if (request?.source !== 'operator' || request.state !== 'open' || request.personId === null) {
      return { kind: 'not-open' };
    }
    const copy = await deps.readExport(request.personId, 'one-account');
    if (copy === null) return { kind: 'not-open' };
    const kept = await keep(copy);
    if (request.kind !== 'access' && request.kind !== 'export') {
      return { kind: 'answered', request, kept, fulfilled: false };
    }
    await decide(request.id, { kind: 'fulfilled', reason: null });
    return { kind: 'answered', request, kept, fulfilled: true };
  };
};
