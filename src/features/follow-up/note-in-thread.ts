import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import { buildSupportCard } from '../routing/build-support-card.ts';
import { cardFields } from '../routing/new-disclosure.ts';
import type { ThreadEntry } from '../routing/support-side.ts';
import { createPostInThreads, type PostInThreadsDeps } from './post-in-threads.ts';

const entries: Readonly<Record<JobPayloads['note-in-thread']['entry'], ThreadEntry>> = {
  'author-edited': { kind: 'author-edited' },
  solved: { kind: 'solved' },
  reopened: { kind: 'reopened', text: null },
};

/**
 * Job: says in the thread of each card what the author did. An edit gives the channel new words on the card, so
 * its entry also writes the ledger row for them.
 */
export const createNoteInThread = (
  deps: PostInThreadsDeps & {
    feedback: Pick<FeedbackStore, 'get'>;
    settings: Pick<Settings, 'destinations' | 'applications'>;
  },
) => {
  const postInThreads = createPostInThreads(deps);
  return async ({ feedbackId, entry, revision }: JobPayloads['note-in-thread']): Promise<JobResult> => {
    const item = await deps.feedback.get(feedbackId);
    if (item === null || item.status === 'withdrawn' || item.restriction !== null) return { kind: 'done' };
    return postInThreads(
      feedbackId,
      `${entry}-${revision}`,
      ({ shows }) => {
        const card = buildSupportCard(item, [], shows, deps.settings.applications);
        return { entry: entries[entry], fields: entry === 'author-edited' ? cardFields(card) : [] };
      },
      { waitForCards: false, urgent: entry === 'reopened' },
    );
  };
};
