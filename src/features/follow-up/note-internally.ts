import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import { submissionKey } from '../feedback-intake/dedupe.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentResult } from './agent-result.ts';
import type { AgentWords } from './agent-words.ts';

/** A note between agents. It is never sent to the author, but it is about them, so their access answer has it. */
export const createNoteInternally = (deps: ActDeps & { clock: Clock; ids: IdSource; refs: PersonRefs }) => {
  const act = createActOnFeedback(deps);
  return async ({ place, feedbackId, text, submission }: AgentWords): Promise<AgentResult> => {
    if (isBlank(text)) return { kind: 'empty-text' };
    const messageId = deps.ids.next<'message'>();
    return act(place, feedbackId, 'note', () => ({
      kind: 'change',
      change: {
        addMessages: [
          {
            from: 'agent',
            id: messageId,
            kind: 'note',
            text,
            agent: place.agent,
            createdAt: deps.clock.now(),
            dedupeKey: submissionKey(deps.refs, place.agent.platform, submission),
          },
        ],
        jobs: [{ name: 'relay-answer', payload: { messageId } }],
      },
    }));
  };
};
