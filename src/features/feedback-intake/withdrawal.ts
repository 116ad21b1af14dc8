import type { Settings } from '../../shared/settings.ts';
import { deleteAfterEnd } from './delete-after.ts';
import type { Feedback } from './feedback.ts';
import type { FeedbackChange } from './feedback-store.ts';

/** The change that takes an author's words away, whether they withdrew the item or deleted the message. */
export const withdrawal = (
  item: Feedback,
  at: Date,
  settings: Pick<Settings, 'retention' | 'controller'>,
): FeedbackChange => ({
  status: 'withdrawn',
  text: null,
  applicationVersion: null,
  deleteAfter: deleteAfterEnd(item, at, settings),
  jobs: [{ name: 'refresh-cards', payload: { feedbackId: item.id } }],
});
