import type { MessageId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import { deleteAfterEnd } from '../feedback-intake/delete-after.ts';
import type { AuthorOutcome, Feedback } from '../feedback-intake/feedback.ts';
import type { FeedbackChange } from '../feedback-intake/feedback-store.ts';

/**
 * The only place that makes a feedback `handled`: its closing message has met its outcome. Nothing for any other
 * message. What was withdrawn meanwhile stays withdrawn.
 */
export const closingChange = (
  item: Feedback,
  messageId: MessageId,
  outcome: AuthorOutcome,
  at: Date,
  settings: Pick<Settings, 'retention' | 'controller'>,
): FeedbackChange => {
  if (item.closingMessageId !== messageId) return {};
  const closed = { closingMessageId: null, authorOutcome: outcome };
  return item.status === 'withdrawn'
    ? closed
    : { ...closed, status: 'handled', deleteAfter: deleteAfterEnd(item, at, settings) };
};
