import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import { submissionKey } from '../feedback-intake/dedupe.ts';
import { isBlank } from '../feedback-intake/is-blank.ts';
import type { PersonRefs } from '../privacy-notice/person-refs.ts';
import { type ActDeps, createActOnFeedback } from './act-on-feedback.ts';
import type { AgentResult } from './agent-result.ts';
import type { AgentWords } from './agent-words.ts';

/**
 * *Marker håndtert*: begins to close. It is not handled yet: telling the author makes it so, whatever comes of
 * that, and until then nobody can close it again. `text`: what came of it, for the author; may be null.
 */
export const createMarkHandled = (deps: ActDeps & { clock: Clock; ids: IdSource; refs: PersonRefs }) => {
  const act = createActOnFeedback(deps);
  return async (form: Omit<AgentWords, 'text'> & { readonly text: string | null }): Promise<AgentResult> => {
    const { place, feedbackId, submission } = form;
    const messageId = deps.ids.next<'message'>();
    return act(place, feedbackId, 'close', (item) => ({
      kind: 'change',
      change: {
        assignee: item.assignee ?? place.agent,
        closingMessageId: messageId,
        addMessages: [
          {
            from: 'agent',
            id: messageId,
            kind: 'handled',
            text: form.text === null || isBlank(form.text) ? null : form.text,
            agent: place.agent,
            createdAt: deps.clock.now(),
            dedupeKey: submissionKey(deps.refs, place.agent.platform, submission),
          },
        ],
        jobs: [
          { name: 'tell-author', payload: { messageId } },
          { name: 'refresh-cards', payload: { feedbackId } },
        ],
      },
    }));
  };
};
