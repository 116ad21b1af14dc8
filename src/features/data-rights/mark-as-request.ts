import type { FeedbackId } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import { type AgentAccessDeps, createAgentAccess } from '../follow-up/agent-access.ts';
import type { AgentPlace } from '../follow-up/agent-place.ts';
import type { AgentResult } from '../follow-up/agent-result.ts';
import { type NewRequestDeps, newRequest } from './new-request.ts';
import { restrictionJobs } from './restriction-jobs.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

/**
 * *Er en personvernforespørsel* on a card: what the person wrote is a request, and its clock has run since they
 * wrote it. The item leaves ordinary follow-up at once; the person is told, and the privacy channel decides.
 */
export const createMarkAsRequest = (
  deps: NewRequestDeps &
    AgentAccessDeps & { requests: Pick<RightsRequestStore, 'add' | 'ofPerson'>; log: Log },
) => {
  const access = createAgentAccess(deps);
  return async (place: AgentPlace, feedbackId: FeedbackId): Promise<AgentResult> => {
    const granted = await access(place, feedbackId);
    if (granted.kind !== 'granted') return granted;
    const { feedback } = granted;
    if (feedback.restriction !== null) return { kind: 'not-possible', status: 'restricted' };
    if (feedback.text === null) return { kind: 'not-possible', status: feedback.status };
    const before = await deps.requests.ofPerson(feedback.personId);
    if (before.some((one) => one.feedbackId === feedbackId && one.state === 'open')) return { kind: 'done' };
    const request = newRequest(deps, {
      personId: feedback.personId,
      feedbackId,
      kind: 'other',
      state: 'open',
      source: 'agent',
      receivedAt: feedback.writtenAt,
      restriction: 'freeze',
    });
    const { id: requestId } = request;
    const added = await deps.requests.add(request, restrictionJobs, [
      { name: 'tell-request', payload: { requestId, news: 'received' } },
      { name: 'post-request', payload: { requestId } },
    ]);
    if (added === 'gone') return { kind: 'not-possible', status: 'gone' };
    deps.log.write('info', { event: 'request-opened', requestId, kind: 'other' });
    return { kind: 'done' };
  };
};
