import type { Clock } from '../../shared/clock.ts';
import type { Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { changeRequest, type RequestDecision } from './change-request.ts';
import { judgeCode, maxCodeTries } from './request-code.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export type VerifyResult =
  /** No such request of the operator's, or it does not wait for a code. */
  | { readonly kind: 'not-waiting' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** Too late, or too many wrong codes: a new one is needed. */
  | { readonly kind: 'dead' }
  | { readonly kind: 'verified'; readonly requests: readonly RightsRequest[] };

interface VerifyDeps {
  readonly requests: Pick<RightsRequestStore, 'findByReference' | 'withCode' | 'get' | 'change'>;
  readonly refs: PersonRefs;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The person has answered with their code: the request, and every other that the same letter was about, is open from
 * now, and the privacy channel gets its card. Its date still runs from when it was received. An objection stops all
 * use in the same transaction, as it does in the chat. A wrong code counts against the code.
 */
export const createVerifyRequest = (deps: VerifyDeps) => {
  const decide = (request: RightsRequest, typed: string): RequestDecision<'not-waiting' | 'dead'> => {
    if (request.state !== 'unverified') return { kind: 'stop', result: 'not-waiting' };
    const verdict = judgeCode(request, typed, { refs: deps.refs, now: deps.clock.now() });
    if (verdict === 'dead') return { kind: 'stop', result: 'dead' };
    if (verdict === 'wrong') {
      return { kind: 'change', change: { codeTries: request.codeTries + 1 }, jobs: [] };
    }
    return {
      kind: 'change',
      change: {
        state: 'open',
        codeKey: null,
        codeUntil: null,
        codeTries: 0,
        ...(request.kind === 'object' ? { restriction: 'freeze' } : {}),
      },
      jobs: [{ name: 'post-request', payload: { requestId: request.id } }],
    };
  };

  return async (reference: Reference, typed: string): Promise<VerifyResult> => {
    const named = await deps.requests.findByReference(reference);
    if (named === null || named.source !== 'operator' || named.state !== 'unverified') {
      return { kind: 'not-waiting' };
    }
    const { codeKey } = named;
    if (codeKey === null) return { kind: 'dead' };
    const together = await deps.requests.withCode(codeKey);
    for (const { id } of together) {
      const changed = await changeRequest(deps.requests, id, (request) => decide(request, typed));
      if (changed.kind === 'stopped' && id === named.id) return { kind: changed.result };
    }
    const now = (await Promise.all(together.map(({ id }) => deps.requests.get(id)))).filter(
      (request) => request !== null,
    );
    const verified = now.filter(({ state }) => state === 'open');
    for (const { id: requestId } of verified)
      deps.log.write('info', { event: 'request-verified', requestId });
    if (verified.length > 0) return { kind: 'verified', requests: verified };
    const tries = now.find(({ id }) => id === named.id)?.codeTries ?? maxCodeTries;
    return { kind: 'wrong', triesLeft: Math.max(0, maxCodeTries - tries) };
  };
};
