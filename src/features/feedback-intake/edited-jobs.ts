import type { Job } from '../../shared/jobs.ts';
import type { Feedback } from './feedback.ts';

/** What follows when the author's words change: cards are drawn anew and their threads say so. */
export const editedJobs = (before: Pick<Feedback, 'id' | 'revision'>): readonly Job[] => [
  { name: 'refresh-cards', payload: { feedbackId: before.id, discloses: true } },
  {
    name: 'note-in-thread',
    payload: { feedbackId: before.id, entry: 'author-edited', revision: before.revision + 1 },
  },
];
