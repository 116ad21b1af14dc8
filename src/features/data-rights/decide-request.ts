import type { Clock } from '../../shared/clock.ts';
import type { RequestId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { Settings } from '../../shared/settings.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';
import type { AgentPlace } from '../follow-up/agent-place.ts';
import { changeRequest, type RequestDecision } from './change-request.ts';
import { keptAfter } from './new-request.ts';
import { createRequestAccess, type RequestAccessDeps, type RequestRefusal } from './request-access.ts';
import { type ExtensionMonths, extendedDueDate } from './request-deadlines.ts';
import { mayDecideInChannel, mayExtendInChannel } from './request-rules.ts';
import { groundsFor, type RefusalGround, type RightsRequest } from './rights-request.ts';
import type { RequestChange, RightsRequestStore } from './rights-request-store.ts';

/** There is no bare "no": a refusal has a reason in words and a ground in the law (GDPR art. 12(4)). */
export type RequestOutcome =
  | { readonly kind: 'fulfilled'; readonly reason: string | null }
  | { readonly kind: 'refused'; readonly reason: string; readonly ground: RefusalGround };

export type DecideResult =
  | RequestRefusal
  | { readonly kind: 'done' }
  /** A reason is missing. */
  | { readonly kind: 'empty-text' };

export interface DecideDeps {
  readonly requests: Pick<RightsRequestStore, 'get' | 'change'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Pick<Settings, 'retention' | 'controller'>;
}

const closed: RequestDecision<DecideResult> = { kind: 'stop', result: { kind: 'request-closed' } };

/** Who may decide what, and what is changed and queued beside the decision itself. */
interface DecisionRules {
  may(request: RightsRequest, outcome: RequestOutcome): boolean;
  follows(
    request: RightsRequest,
    outcome: RequestOutcome,
  ): { readonly change: RequestChange; readonly jobs: readonly Job[] };
}

/** The decision itself, whoever made it. */
export const createDecide =
  (deps: DecideDeps, { may, follows }: DecisionRules) =>
  async (requestId: RequestId, outcome: RequestOutcome): Promise<DecideResult> => {
    if (outcome.kind === 'refused' && isBlank(outcome.reason)) return { kind: 'empty-text' };
    const decidedAt = deps.clock.now();
    const changed = await changeRequest<DecideResult>(deps.requests, requestId, (request) => {
      if (!may(request, outcome)) return closed;
      const { change, jobs } = follows(request, outcome);
      return {
        kind: 'change',
        change: {
          state: outcome.kind,
          reason: outcome.reason,
          ground: outcome.kind === 'refused' ? outcome.ground : null,
          decidedAt,
          ...keptAfter(decidedAt, deps.settings),
          ...change,
        },
        jobs: [...jobs, { name: 'post-request', payload: { requestId } }],
      };
    });
    if (changed.kind === 'stopped') return changed.result;
    if (changed.kind === 'gone') return { kind: 'request-closed' };
    deps.log.write('info', { event: 'request-decided', requestId, outcome: outcome.kind });
    return { kind: 'done' };
  };

/** In the channel: the person is told in the chat before anything follows from it. */
const inChannel: DecisionRules = {
  may: (request, outcome) =>
    mayDecideInChannel(request) &&
    (outcome.kind === 'fulfilled' || groundsFor(request.kind).includes(outcome.ground)),
  follows: ({ id }) => ({
    change: {},
    jobs: [{ name: 'tell-request', payload: { requestId: id, news: 'decided' } }],
  }),
};

/** *Medhold* and *Avslå*, in the privacy channel. Of two agents at once one decides. */
export const createDecideRequest = (deps: DecideDeps & RequestAccessDeps) => {
  const access = createRequestAccess(deps);
  const decide = createDecide(deps, inChannel);
  return async (place: AgentPlace, id: RequestId, outcome: RequestOutcome): Promise<DecideResult> => {
    const granted = await access(place, id);
    return granted.kind === 'granted' ? decide(id, outcome) : granted;
  };
};

interface ExtensionRules {
  may(request: RightsRequest, now: Date): boolean;
  /** How the person gets to know. */
  tells(requestId: RequestId): readonly Job[];
}

/** The extension itself, whoever asked for it: before the first date, with a reason, and the person is told. */
export const createExtend =
  (deps: DecideDeps, { may, tells }: ExtensionRules) =>
  async (requestId: RequestId, months: ExtensionMonths, reason: string): Promise<DecideResult> => {
    if (isBlank(reason)) return { kind: 'empty-text' };
    const changed = await changeRequest<DecideResult>(deps.requests, requestId, (request) =>
      may(request, deps.clock.now())
        ? {
            kind: 'change',
            change: {
              extendedDueAt: extendedDueDate(request, months, deps.settings.controller.timeZone),
              extensionReason: reason,
            },
            jobs: [...tells(requestId), { name: 'post-request', payload: { requestId } }],
          }
        : closed,
    );
    if (changed.kind === 'stopped') return changed.result;
    return changed.kind === 'gone' ? { kind: 'request-closed' } : { kind: 'done' };
  };

/** *Forleng fristen*, in the privacy channel. */
export const createExtendRequest = (deps: DecideDeps & RequestAccessDeps) => {
  const access = createRequestAccess(deps);
  const extend = createExtend(deps, {
    may: mayExtendInChannel,
    tells: (requestId) => [{ name: 'tell-request', payload: { requestId, news: 'extended' } }],
  });
  return async (
    place: AgentPlace,
    id: RequestId,
    months: ExtensionMonths,
    reason: string,
  ): Promise<DecideResult> => {
    const granted = await access(place, id);
    return granted.kind === 'granted' ? extend(id, months, reason) : granted;
  };
};
