import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { ThreadEntry } from '../routing/support-side.ts';
import { createPostInThreads, type PostInThreadsDeps } from './post-in-threads.ts';

const entries: Readonly<Record<JobPayloads['note-in-thread']['entry'], ThreadEntry>> = {
  'author-edited': { kind: 'author-edited' },
  solved: { kind: 'solved' },
  reopened: { kind: 'reopened', text: null },
};

/** Job: says in the thread of each card what the author did; what there is to read of it stands on the card. */
export const createNoteInThread = (
  deps: PostInThreadsDeps & {
    feedback: Pick<FeedbackStore, 'get'>;
  },
) => {
  const postInThreads = createPostInThreads(deps);
  return async ({ feedbackId, entry, revision }: JobPayloads['note-in-thread']): Promise<JobResult> => {
    const item = await deps.feedback.get(feedbackId);
    if (item === null || item.status === 'withdrawn' || item.restriction !== null) return { kind: 'done' };
    return postInThreads(feedbackId, `${entry}-${revision}`, () => ({ entry: entries[entry], fields: [] }), {
      waitForCards: false,
      urgent: entry === 'reopened',
    });
  };
};
