import type { PersonId, Reference } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import { changeRequest } from './change-request.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import { dueOf, type ObjectionWish, type RightsRequest } from './rights-request.ts';
import type { NewRightsRequest, RightsRequestStore } from './rights-request-store.ts';

export interface ObjectDeps extends NewRequestDeps {
  readonly ownPeople: OwnPeople;
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

/** Each account of theirs, with the objection that is not decided yet; none for a stranger. */
const createUndecided = (deps: ObjectDeps) => async (user: PlatformUser) =>
  Promise.all(
    (await deps.ownPeople(user)).map(async ({ id: personId }) => {
      const requests = await deps.requests.ofPerson(personId);
      return { personId, request: requests.find(isUndecided) ?? null };
    }),
  );

/**
 * *Protester* (GDPR art. 21): all use stops in the same transaction that opens the request, and the privacy channel
 * decides. Objecting twice is one objection; linked accounts have one each. `at`: the time of the person's own
 * message; null: now.
 */
export const createObjectToUse = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);

  const open = async (personId: PersonId, at: Date | null): Promise<NewRightsRequest | null> => {
    const request = newRequest(deps, {
      personId,
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
    if (added === 'gone') return null;
    deps.log.write('info', { event: 'request-opened', requestId: request.id, kind: 'object' });
    return request;
  };

  return async (user: PlatformUser, at: Date | null): Promise<ObjectResult> => {
    let first: ObjectResult | null = null;
    for (const { personId, request } of await undecided(user)) {
      const standing = request ?? (await open(personId, at));
      if (standing !== null) first ??= objected(standing);
    }
    return first ?? { kind: 'nothing-held' };
  };
};

/** What is to happen when the objection is upheld: everything erased, or kept and never used. */
export const createChooseWish = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);
  return async (user: PlatformUser, wish: ObjectionWish): Promise<ObjectResult> => {
    const accounts = await undecided(user);
    if (accounts.length === 0) return { kind: 'nothing-held' };
    let first: ObjectResult | null = null;
    for (const { request } of accounts) {
      if (request === null) continue;
      const changed = await changeRequest<null>(deps.requests, request.id, (now) =>
        isUndecided(now)
          ? {
              kind: 'change',
              change: { wish },
              jobs: [{ name: 'post-request', payload: { requestId: now.id } }],
            }
          : { kind: 'stop', result: null },
      );
      if (changed.kind === 'changed') first ??= objected({ ...request, wish });
    }
    return first ?? { kind: 'no-objection' };
  };
};

/** *Trekk protesten*: the person is told, and then the data is in ordinary use again. */
export const createWithdrawObjection = (deps: ObjectDeps) => {
  const undecided = createUndecided(deps);
  return async (user: PlatformUser): Promise<ObjectResult> => {
    const accounts = await undecided(user);
    if (accounts.length === 0) return { kind: 'nothing-held' };
    let first: ObjectResult | null = null;
    for (const { request } of accounts) {
      if (request === null) continue;
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
      if (changed.kind === 'changed') first ??= { kind: 'objection-withdrawn', reference };
    }
    return first ?? { kind: 'no-objection' };
  };
};
