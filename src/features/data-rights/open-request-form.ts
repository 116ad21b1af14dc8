import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { RequestId } from '../../shared/ids.ts';
import type { Destination } from '../../shared/settings.ts';
import { changeFeedback } from '../feedback-intake/change-feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { AgentPlace } from '../follow-up/agent-place.ts';
import { newDisclosure } from '../routing/new-disclosure.ts';
import { createRequestAccess, type RequestAccessDeps, type RequestRefusal } from './request-access.ts';
import { mayDecideInChannel, mayExtendInChannel } from './request-rules.ts';
import { groundsFor, type RefusalGround, type RightsRequest } from './rights-request.ts';

export const requestForms = ['uphold', 'refuse', 'extend'] as const;
export type RequestForm = (typeof requestForms)[number];

export type RequestFormResult =
  | RequestRefusal
  | {
      readonly kind: 'open';
      readonly form: RequestForm;
      readonly request: RightsRequest;
      readonly grounds: readonly RefusalGround[];
      /** What the person wrote, where the request is an item of theirs. */
      readonly text: string | null;
    };

/**
 * Opens a form about a request for one agent of the privacy channel. Where the request is something the person
 * wrote, whoever decides has to read it: that is a disclosure, in the ledger before it is on their screen.
 */
export const createOpenRequestForm = (
  deps: RequestAccessDeps & {
    feedback: Pick<FeedbackStore, 'get' | 'change'>;
    ids: IdSource;
    clock: Clock;
  },
) => {
  const access = createRequestAccess(deps);

  const readItem = async (request: RightsRequest, destination: Destination): Promise<string | null> => {
    if (request.feedbackId === null) return null;
    const item = await deps.feedback.get(request.feedbackId);
    if (item === null || item.text === null) return null;
    const disclosure = newDisclosure(deps, destination, ['text']);
    const written = await changeFeedback<null>(deps.feedback, item.id, (now) =>
      now.text === null
        ? { kind: 'stop', result: null }
        : { kind: 'change', change: { addDisclosures: [disclosure] } },
    );
    return written.kind === 'changed' ? written.before.text : null;
  };

  return async (place: AgentPlace, id: RequestId, form: RequestForm): Promise<RequestFormResult> => {
    const granted = await access(place, id);
    if (granted.kind !== 'granted') return granted;
    const { request, destination } = granted;
    const may =
      form === 'extend' ? mayExtendInChannel(request, deps.clock.now()) : mayDecideInChannel(request);
    if (!may) return { kind: 'request-closed' };
    const text = await readItem(request, destination);
    return { kind: 'open', form, request, grounds: groundsFor(request.kind), text };
  };
};
