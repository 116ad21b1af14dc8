import type { Clock } from '../../shared/clock.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { findDestination } from '../routing/find-destination.ts';
import type { RequestCard } from '../routing/request-card.ts';
import type { SupportSide } from '../routing/support-side.ts';
import { mayDecideInChannel, mayExtendInChannel } from './request-rules.ts';
import { dueOf, type RightsRequest } from './rights-request.ts';
import type { RightsRequestStore } from './rights-request-store.ts';

export interface PostRequestDeps {
  readonly requests: Pick<RightsRequestStore, 'get' | 'keepCard'>;
  readonly feedback: Pick<FeedbackStore, 'get'>;
  readonly clock: Clock;
  readonly settings: Pick<Settings, 'destinations' | 'privacyDestination'>;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}

/** Job: the card of a request in the privacy channel, put there once and then drawn anew in place. */
export const createPostRequest = (deps: PostRequestDeps) => {
  const cardOf = async (request: RightsRequest): Promise<RequestCard> => {
    const item = request.feedbackId === null ? null : await deps.feedback.get(request.feedbackId);
    return {
      requestId: request.id,
      reference: request.reference,
      requestKind: request.kind,
      state: request.state,
      wish: request.wish,
      about: item?.reference ?? null,
      receivedAt: request.receivedAt,
      dueAt: dueOf(request),
      extended: request.extendedDueAt !== null,
      decidable: mayDecideInChannel(request),
      extendable: mayExtendInChannel(request, deps.clock.now()),
    };
  };

  return async ({ requestId }: JobPayloads['post-request']): Promise<JobResult> => {
    const request = await deps.requests.get(requestId);
    if (request === null) return { kind: 'done' };
    // Nobody has to know of one that was never verified.
    const neverSeen = request.card === null && request.state !== 'open';
    if (neverSeen && request.source === 'operator') return { kind: 'done' };
    const destination = findDestination(deps.settings, deps.settings.privacyDestination);
    if (destination === null) return { kind: 'retry', code: 'destination-unknown', afterMs: null };
    const side = deps.supportSide(destination.platform);
    const card = await cardOf(request);
    const sent =
      request.card === null
        ? await side.postRequest(destination, card, requestId)
        : await side.updateRequest(destination, request.card, card);
    if (sent.kind === 'retry') return { kind: 'retry', code: sent.code, afterMs: sent.afterMs };
    // A request must be seen by somebody: asked again until it works, or until `lytt doctor` shows it.
    if (sent.kind !== 'sent') return { kind: 'retry', code: sent.code, afterMs: null };
    if (request.card === null) await deps.requests.keepCard(requestId, sent.address);
    return { kind: 'done' };
  };
};
