import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { FeedbackId, Reference } from '../../shared/ids.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { newDisclosure } from '../routing/new-disclosure.ts';
import type { ActDeps } from './act-on-feedback.ts';
import { createAgentAccess } from './agent-access.ts';
import type { AgentPlace } from './agent-place.ts';
import type { Refusal } from './agent-result.ts';
import { discloseToAgent } from './disclose-to-agent.ts';

export type FullTextResult =
  | Refusal
  | { readonly kind: 'full-text'; readonly reference: Reference; readonly text: string | null };

const refusal = ({ restriction, text, status }: Feedback): Refusal | null => {
  if (restriction !== null) return { kind: 'not-possible', status: 'restricted' };
  return text === null ? { kind: 'not-possible', status } : null;
};

/**
 * All the author wrote, for one agent. Where the channel itself is not shown texts, this is a disclosure of its
 * own, and it carries the author's answers too, since the thread does not.
 */
export const createShowFullText = (
  deps: ActDeps & {
    feedback: Pick<FeedbackStore, 'get' | 'change' | 'messagesOf'>;
    ids: IdSource;
    clock: Clock;
  },
) => {
  const access = createAgentAccess(deps);
  return async (place: AgentPlace, id: FeedbackId): Promise<FullTextResult> => {
    const granted = await access(place, id);
    if (granted.kind !== 'granted') return granted;
    const { destination, feedback } = granted;
    const refused = refusal(feedback);
    if (refused !== null) return refused;
    const { reference } = feedback;
    const messages = await deps.feedback.messagesOf(id);
    const answers = messages.flatMap(({ kind, text }) => (kind === 'answer' && text !== null ? [text] : []));
    const text = [feedback.text ?? '', ...answers].join('\n\n');
    // The channel was given it all already, on the card and in its thread; those may have had to shorten it.
    if (destination.shows === 'content') return { kind: 'full-text', reference, text };
    const fields = answers.length === 0 ? ['text'] : ['text', 'answer'];
    const disclosure = newDisclosure(deps, destination, fields);
    const changed = await discloseToAgent(deps.feedback, id, disclosure, refusal);
    if (changed !== null) return changed;
    return { kind: 'full-text', reference, text };
  };
};
