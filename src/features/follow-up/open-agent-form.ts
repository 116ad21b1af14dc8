import type { FeedbackId } from '../../shared/ids.ts';
import type { Destination } from '../../shared/settings.ts';
import { excerpt } from '../feedback-intake/excerpt.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import { type FeedbackAction, possibility } from '../feedback-intake/feedback-status.ts';
import { shownText } from '../routing/build-support-card.ts';
import { type AgentAccessDeps, createAgentAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import type { Refusal } from './agent-result.ts';

export type FormResult =
  | Refusal
  | {
      readonly kind: 'open';
      readonly feedback: Feedback;
      readonly destination: Destination;
      /** The author's words to answer to, as far as this channel is shown them. */
      readonly quote: string | null;
    };

const quoteLength = 200;

/** Whether a form for this action may be opened, and what it shows; sending the form is checked again. */
export const createOpenAgentForm = (deps: AgentAccessDeps) => {
  const access = createAgentAccess(deps);
  return async (place: AgentPlace, id: FeedbackId, action: FeedbackAction): Promise<FormResult> => {
    const granted = await access(place, id);
    if (granted.kind !== 'granted') return granted;
    const { destination, feedback } = granted;
    const possible = possibility(feedback, action);
    if (possible.kind !== 'possible') return possible;
    const shown = shownText(feedback.text, destination.shows);
    const quote = shown === null ? null : excerpt(shown.shown, quoteLength).shown;
    return { kind: 'open', feedback, destination, quote };
  };
};
