import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { OwnPeople } from '../feedback-intake/own-people.ts';
import { changeRequest } from './change-request.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface RestrictDeps extends NewRequestDeps {
  readonly ownPeople: OwnPeople;
  readonly feedback: Pick<FeedbackStore, 'get'>;
  readonly requests: Pick<RightsRequestStore, 'add' | 'get' | 'change' | 'ofPerson'>;
}

export type RestrictResult =
  | { readonly kind: 'nothing-held' }
  /** `about`: the item; null: all that is theirs. */
  | { readonly kind: 'restricted'; readonly about: Reference | null }
  | { readonly kind: 'lifting'; readonly about: Reference | null };

const isStanding = (request: RightsRequest, feedbackId: FeedbackId | null): boolean =>
  request.kind === 'restrict' && request.restriction !== null && request.feedbackId === feedbackId;

/** The accounts it is about, each with the restriction that stands; null when it is not theirs. */
const createScope = (deps: RestrictDeps) => async (user: PlatformUser, feedbackId: FeedbackId | null) => {
  const own = await deps.ownPeople(user);
  const item = feedbackId === null ? null : await deps.feedback.get(feedbackId);
  const people = feedbackId === null ? own : own.filter(({ id }) => id === item?.personId);
  if (people.length === 0) return null;
  const accounts = await Promise.all(
    people.map(async ({ id: personId }) => {
      const requests = await deps.requests.ofPerson(personId);
      return { personId, standing: requests.find((request) => isStanding(request, feedbackId)) ?? null };
    }),
  );
  return { about: item?.reference ?? null, accounts };
};

/** *Begrens bruken* (GDPR art. 18): at once, of one item or of all that is theirs. Twice is once. */
export const createRestrictData = (deps: RestrictDeps) => {
  const scopeOf = createScope(deps);
  return async (user: PlatformUser, feedbackId: FeedbackId | null): Promise<RestrictResult> => {
    const scope = await scopeOf(user, feedbackId);
    if (scope === null) return { kind: 'nothing-held' };
    let restricted = 0;
    for (const { personId, standing } of scope.accounts) {
      const request = newRequest(deps, {
        personId,
        feedbackId,
        kind: 'restrict',
        state: 'fulfilled',
        source: 'chat',
        receivedAt: deps.clock.now(),
        restriction: 'freeze',
      });
      const stands = standing !== null || (await deps.requests.add(request, restrictionJobs, [])) === 'added';
      if (stands) restricted += 1;
    }
    return restricted === 0 ? { kind: 'nothing-held' } : { kind: 'restricted', about: scope.about };
  };
};

/** *Hev begrensningen*: the person is told first, and it ends once they have been (GDPR art. 18(3)). */
export const createLiftRestriction = (deps: RestrictDeps) => {
  const scopeOf = createScope(deps);
  return async (user: PlatformUser, feedbackId: FeedbackId | null): Promise<RestrictResult> => {
    const scope = await scopeOf(user, feedbackId);
    if (scope === null) return { kind: 'nothing-held' };
    for (const { standing } of scope.accounts) {
      if (standing === null) continue;
      const decidedAt = deps.clock.now();
      await changeRequest<null>(deps.requests, standing.id, () => ({
        kind: 'change',
        change: { decidedAt },
        jobs: [{ name: 'tell-request', payload: { requestId: standing.id, news: 'lifting' } }],
      }));
    }
    return { kind: 'lifting', about: scope.about };
  };
};
