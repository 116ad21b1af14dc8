import type { RequestId } from '../../shared/ids.ts';
import { createDecide, createExtend, type DecideDeps, type RequestOutcome } from './decide-request.ts';
import { mayDecideByOperator, mayExtendByOperator } from './request-rules.ts';
import type { RightsRequest } from './rights-request.ts';
import type { RequestChange } from './rights-request-store.ts';

/**
 * What a decision does to the use of the data. A refused objection goes on restricting until the person has been told
 * (`lift-by-operator.ts`): Lytt cannot tell them, so it cannot know when they have been (GDPR art. 18(3)).
 */
const restrictionAfter = ({ kind, wish }: RightsRequest, outcome: RequestOutcome): RequestChange => {
  // The code of one that was never verified opens nothing any more.
  if (outcome.kind === 'refused') return { codeKey: null, codeUntil: null };
  if (kind === 'restrict') return { restriction: 'freeze' };
  return kind === 'object' && wish === 'keep' ? { restriction: 'out-of-use' } : {};
};

/** The operator's decision on a request from outside the chat. The operator tells the person, by e-mail. */
export const createDecideByOperator = (deps: DecideDeps) =>
  createDecide(deps, {
    may: mayDecideByOperator,
    follows: (request, outcome) => ({ change: restrictionAfter(request, outcome), jobs: [] }),
  });

/** More time for one, as in the privacy channel. */
export const createExtendByOperator = (deps: DecideDeps) =>
  createExtend(deps, { may: mayExtendByOperator, tells: (_: RequestId) => [] });
