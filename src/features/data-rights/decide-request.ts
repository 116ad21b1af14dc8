import type { Clock } from '../../shared/clock.ts';
import type { RequestId } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { Settings } from '../../shared/settings.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';
import type { AgentPlace } from '../follow-up/agent-place.ts';
import { changeRequest, type RequestDecision } from './change-request.ts';
import { keptAfter } from './new-request.ts';
import { createRequestAccess, type RequestAccessDeps, type RequestRefusal } from './request-access.ts';
import { type ExtensionMonths, extendedDueDate } from './request-deadlines.ts';
import { mayDecideInChannel, mayExtend } from './request-rules.ts';
import { groundsFor, type RefusalGround, type RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

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

/** The decision itself, whoever made it; the person is told before anything follows from it. */
const createDecide =
  (deps: DecideDeps, may: (request: RightsRequest) => boolean) =>
  async (requestId: RequestId, outcome: RequestOutcome): Promise<DecideResult> => {
    if (outcome.kind === 'refused' && isBlank(outcome.reason)) return { kind: 'empty-text' };
    const decidedAt = deps.clock.now();
    const changed = await changeRequest<DecideResult>(deps.requests, requestId, (request) => {
      if (!may(request)) return closed;
      if (outcome.kind === 'refused' && !groundsFor(request.kind).includes(outcome.ground)) return closed;
      return {
        kind: 'change',
        change: {
          state: outcome.kind,
          reason: outcome.reason,
          ground: outcome.kind === 'refused' ? outcome.ground : null,
          decidedAt,
          ...keptAfter(decidedAt, deps.settings),
        },
        jobs: [
          { name: 'tell-request', payload: { requestId, news: 'decided' } },
          { name: 'post-request', payload: { requestId } },
        ],
      };
    });
    if (changed.kind === 'stopped') return changed.result;
    if (changed.kind === 'gone') return { kind: 'request-closed' };
    deps.log.write('info', { event: 'request-decided', requestId, outcome: outcome.kind });
    return { kind: 'done' };
  };

/** *Medhold* and *Avslå*, in the privacy channel. Of two agents at once one decides. */
export const createDecideRequest = (deps: DecideDeps & RequestAccessDeps) => {
  const access = createRequestAccess(deps);
  const decide = createDecide(deps, mayDecideInChannel);
  return async (place: AgentPlace, id: RequestId, outcome: RequestOutcome): Promise<DecideResult> => {
    const granted = await access(place, id);
    return granted.kind === 'granted' ? decide(id, outcome) : granted;
  };
};

/** The extension itself, whoever asked for it: before the first date, with a reason, and the person is told. */
const createExtend =
  (deps: DecideDeps) =>
  async (requestId: RequestId, months: ExtensionMonths, reason: string): Promise<DecideResult> => {
    if (isBlank(reason)) return { kind: 'empty-text' };
    const changed = await changeRequest<DecideResult>(deps.requests, requestId, (request) =>
      mayExtend(request, deps.clock.now())
        ? {
            kind: 'change',
            change: {
              extendedDueAt: extendedDueDate(request, months, deps.settings.controller.timeZone),
              extensionReason: reason,
            },
            jobs: [
              { name: 'tell-request', payload: { requestId, news: 'extended' } },
              { name: 'post-request', payload: { requestId } },
            ],
          }
        : closed,
    );
    if (changed.kind === 'stopped') return changed.result;
    return changed.kind === 'gone' ? { kind: 'request-closed' } : { kind: 'done' };
  };

/** *Forleng fristen*, in the privacy channel. */
export const createExtendRequest = (deps: DecideDeps & RequestAccessDeps) => {
  const access = createRequestAccess(deps);
  const extend = createExtend(deps);
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
