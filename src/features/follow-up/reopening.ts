import type { Settings } from '../../shared/settings.ts';
import { ceilingFrom } from '../feedback-intake/delete-after.ts';
import type { Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackChange } from '../feedback-intake/feedback-store.ts';

/** Not solved after all: it is open again, may be kept as long as when it was new, and has no outcome yet. */
export const reopening = (
  item: Feedback,
  settings: Pick<Settings, 'retention' | 'controller'>,
): FeedbackChange => ({
  status: 'reopened',
  authorOutcome: null,
  deleteAfter: ceilingFrom(item.createdAt, settings),
});
