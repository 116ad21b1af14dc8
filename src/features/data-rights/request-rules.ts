import type { RequestOutcome } from './decide-request.ts';
import { groundsFor, type RefusalGround, type RightsRequest } from './rights-request.ts';

/** Decided by people in the privacy channel; what the operator brought is answered outside the chat, by the CLI. */
export const mayDecideInChannel = (request: Pick<RightsRequest, 'state' | 'source'>): boolean =>
  request.state === 'open' && request.source !== 'operator';

/** Once, and only before the first date (GDPR art. 12(3)). */
const mayExtend = (request: Pick<RightsRequest, 'state' | 'dueAt' | 'extendedDueAt'>, now: Date): boolean =>
  request.state === 'open' && request.extendedDueAt === null && now.getTime() < request.dueAt.getTime();

type Extendable = Pick<RightsRequest, 'state' | 'source' | 'dueAt' | 'extendedDueAt'>;

export const mayExtendInChannel = (request: Extendable, now: Date): boolean =>
  request.source !== 'operator' && mayExtend(request, now);

export const mayExtendByOperator = (request: Extendable, now: Date): boolean =>
  request.source === 'operator' && mayExtend(request, now);

/** On which grounds the operator can refuse: of somebody who never showed who they are, on that one alone. */
export const groundsForOperator = (
  request: Pick<RightsRequest, 'kind' | 'state'>,
): readonly RefusalGround[] =>
  request.state === 'unverified' ? ['not-identified'] : groundsFor(request.kind);

/** Nothing is done for somebody who has not shown that it is they who ask (GDPR art. 12(6)). */
export const mayDecideByOperator = (
  request: Pick<RightsRequest, 'state' | 'source' | 'kind'>,
  outcome: RequestOutcome,
): boolean =>
  request.source === 'operator' &&
  (outcome.kind === 'refused'
    ? (request.state === 'open' || request.state === 'unverified') &&
      groundsForOperator(request).includes(outcome.ground)
    : request.state === 'open');
