import type { Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { changeRequest } from './change-request.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import { dueOf, type ObjectionWish, type RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface ObjectDeps extends NewRequestDeps {
  readonly people: Pick<PersonStore, 'find'>;
  readonly refs: PersonRefs;
  readonly requests: Pick<RightsRequestStore, 'add' | 'get' | 'change' | 'ofPerson'>;
  readonly log: Log;
}

export type ObjectResult =
  | { readonly kind: 'nothing-held' }
  | {
      readonly kind: 'objected';
      readonly reference: Reference;
      readonly due: Date;
      readonly wish: ObjectionWish;
    }
  /** There is no objection (any more) to change or take back. */
  | { readonly kind: 'no-objection' }
  | { readonly kind: 'objection-withdrawn'; readonly reference: Reference };

const isUndecided = (request: RightsRequest): boolean =>
  request.kind === 'object' && request.state === 'open';

const objected = (request: Pick<RightsRequest, 'reference' | 'dueAt' | 'extendedDueAt' | 'wish'>) =>
  ({
    kind: 'objected',
    reference: request.reference,
    due: dueOf(request),
    wish: request.wish ?? 'erase',
  }) as const;

const createUndecided = (deps: ObjectDeps) => async (user: PlatformUser) => {
  const person = await deps.people.find(deps.refs.personRef(user));
  if (person === null) return null;
  const requests = await deps.requests.ofPerson(person.id);
  return { person, request: requests.find(isUndecided) ?? null };
};

/**
 * *Protester* (GDPR art. 21): all use stops in the same transaction that opens the request, and the privacy channel
 * decides. Objecting twice is one objection. `at`: the time of the person's own message; null: now.
 */
export const createObjectToUse = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);
  return async (user: PlatformUser, at: Date | null): Promise<ObjectResult> => {
    const found = await undecided(user);
    if (found === null) return { kind: 'nothing-held' };
    if (found.request !== null) return objected(found.request);
    const request = newRequest(deps, {
      personId: found.person.id,
      kind: 'object',
      state: 'open',
      source: 'chat',
      receivedAt: at ?? deps.clock.now(),
      wish: 'erase',
      restriction: 'freeze',
    });
    const added = await deps.requests.add(request, restrictionJobs, [
      { name: 'post-request', payload: { requestId: request.id } },
    ]);
    if (added === 'gone') return { kind: 'nothing-held' };
    deps.log.write('info', { event: 'request-opened', requestId: request.id, kind: 'object' });
    return objected(request);
  };
};

/** What is to happen when the objection is upheld: everything erased, or kept and never used. */
export const createChooseWish = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);
  return async (user: PlatformUser, wish: ObjectionWish): Promise<ObjectResult> => {
    const found = await undecided(user);
    if (found === null) return { kind: 'nothing-held' };
    const { request } = found;
    if (request === null) return { kind: 'no-objection' };
    const changed = await changeRequest<null>(deps.requests, request.id, (now) =>
      isUndecided(now)
        ? {
            kind: 'change',
            change: { wish },
            jobs: [{ name: 'post-request', payload: { requestId: now.id } }],
          }
        : { kind: 'stop', result: null },
    );
    return changed.kind === 'changed' ? objected({ ...request, wish }) : { kind: 'no-objection' };
  };
};

/** *Trekk protesten*: the person is told, and then the data is in ordinary use again. */
export const createWithdrawObjection = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);
  return async (user: PlatformUser): Promise<ObjectResult> => {
    const found = await undecided(user);
    if (found === null) return { kind: 'nothing-held' };
    const { request } = found;
    if (request === null) return { kind: 'no-objection' };
    const { id: requestId, reference } = request;
    const decidedAt = deps.clock.now();
    const changed = await changeRequest<null>(deps.requests, requestId, (now) =>
      isUndecided(now)
        ? {
            kind: 'change',
            change: { state: 'withdrawn', decidedAt },
            jobs: [
              { name: 'tell-request', payload: { requestId, news: 'lifting' } },
              { name: 'post-request', payload: { requestId } },
            ],
          }
        : { kind: 'stop', result: null },
    );
    return changed.kind === 'changed' ? { kind: 'objection-withdrawn', reference } : { kind: 'no-objection' };
  };
};
