import type { Job } from '../../shared/jobs.ts';
import type { JobsFor } from './rights-request-store.ts';

/**
 * What follows when items are taken out of use: their cards become placeholders. When they are given back: the
 * cards are filled again, and all that was held back meanwhile is done. Each of these jobs may be run again.
 */
export const restrictionJobs: JobsFor = (moved) =>
  moved.flatMap(({ feedbackId, restricted, waitingPosts, messages }): Job[] => {
    if (restricted) return [{ name: 'refresh-cards', payload: { feedbackId } }];
    return [
      { name: 'refresh-cards', payload: { feedbackId, discloses: true } },
      { name: 'route-feedback', payload: { feedbackId } },
      ...waitingPosts.map((postId): Job => ({ name: 'deliver-card', payload: { postId } })),
      ...messages.map(
        ({ id: messageId, waiting }): Job => ({
          name: waiting ? 'tell-author' : 'relay-answer',
          payload: { messageId },
        }),
      ),
    ];
  });
