import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { PersonStore } from '../feedback-intake/person-store.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { changeRequest } from './change-request.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface RestrictDeps extends NewRequestDeps {
  readonly people: Pick<PersonStore, 'find'>;
  readonly refs: PersonRefs;
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

/** Whose it is, and which item of theirs (if any); null when it is not theirs. */
const createScope = (deps: RestrictDeps) => async (user: PlatformUser, feedbackId: FeedbackId | null) => {
  const person = await deps.people.find(deps.refs.personRef(user));
  if (person === null) return null;
  const item = feedbackId === null ? null : await deps.feedback.get(feedbackId);
  if (feedbackId !== null && item?.personId !== person.id) return null;
  const requests = await deps.requests.ofPerson(person.id);
  const standing = requests.find((request) => isStanding(request, feedbackId)) ?? null;
  return { personId: person.id, about: item?.reference ?? null, standing };
};

/** *Begrens bruken* (GDPR art. 18): at once, of one item or of all that is theirs. Twice is once. */
export const createRestrictData = (deps: RestrictDeps) => {
  const scopeOf = createScope(deps);
  return async (user: PlatformUser, feedbackId: FeedbackId | null): Promise<RestrictResult> => {
    const scope = await scopeOf(user, feedbackId);
    if (scope === null) return { kind: 'nothing-held' };
    const { personId, about, standing } = scope;
    if (standing !== null) return { kind: 'restricted', about };
    const request = newRequest(deps, {
      personId,
      feedbackId,
      kind: 'restrict',
      state: 'fulfilled',
      source: 'chat',
      receivedAt: deps.clock.now(),
      restriction: 'freeze',
    });
    const added = await deps.requests.add(request, restrictionJobs, []);
    return added === 'gone' ? { kind: 'nothing-held' } : { kind: 'restricted', about };
  };
};

/** *Hev begrensningen*: the person is told first, and it ends once they have been (GDPR art. 18(3)). */
export const createLiftRestriction = (deps: RestrictDeps) => {
  const scopeOf = createScope(deps);
  return async (user: PlatformUser, feedbackId: FeedbackId | null): Promise<RestrictResult> => {
    const scope = await scopeOf(user, feedbackId);
    if (scope === null) return { kind: 'nothing-held' };
    const { about, standing } = scope;
    if (standing !== null) {
      const decidedAt = deps.clock.now();
      await changeRequest<null>(deps.requests, standing.id, () => ({
        kind: 'change',
        change: { decidedAt },
        jobs: [{ name: 'tell-request', payload: { requestId: standing.id, news: 'lifting' } }],
      }));
    }
    return { kind: 'lifting', about };
  };
};
