import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Shows } from '../../shared/settings.ts';
import type { FeedbackStore } from '../feedback-intake/feedback-store.ts';
import type { FollowUpMessage } from '../feedback-intake/follow-up-message.ts';
import { shownText } from '../routing/build-support-card.ts';
import { createPostInThreads, type EntryFor, type PostInThreadsDeps } from './post-in-threads.ts';

/** Null: there is nothing to say in a thread. */
const entryOf = (message: FollowUpMessage, shows: Shows): EntryFor | null => {
  const { agent, kind, text } = message;
  if (kind === 'answer') {
    const shown = shownText(text, shows)?.shown ?? null;
    return { entry: { kind: 'author-answered', text: shown }, fields: shown === null ? [] : ['answer'] };
  }
  if (agent === null || text === null) return null;
  return { entry: { kind: kind === 'note' ? 'note' : 'replied', agent, text }, fields: [kind] };
};

/** Job: a stored message (the author's answer, a reply once sent, a note) goes into the thread of each card. */
export const createRelayMessage = (
  deps: PostInThreadsDeps & { feedback: Pick<FeedbackStore, 'get' | 'message'> },
) => {
  const postInThreads = createPostInThreads(deps);
  return async ({ messageId }: JobPayloads['relay-answer']): Promise<JobResult> => {
    const message = await deps.feedback.message(messageId);
    if (message === null || entryOf(message, 'content') === null) return { kind: 'done' };
    const item = await deps.feedback.get(message.feedbackId);
    // What is restricted waits; lifting queues this job again.
    if (item === null || item.status === 'withdrawn' || item.restriction !== null) return { kind: 'done' };
    const nothing: EntryFor = { entry: { kind: 'author-answered', text: null }, fields: [] };
    return postInThreads(
      item.id,
      messageId,
      (destination) => entryOf(message, destination.shows) ?? nothing,
      { waitForCards: true, urgent: message.kind === 'answer' },
    );
  };
};
