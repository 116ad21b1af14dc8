import type { Feedback, FeedbackStatus } from './feedback.ts';

/** What can be done to a feedback, by its author or by an agent. */
export type FeedbackAction =
  | 'claim'
  | 'wait'
  | 'reply'
  | 'close'
  | 'dismiss'
  | 'note'
  | 'move'
  | 'answer'
  | 'edit'
  | 'withdraw'
  | 'reopen';

const open: readonly FeedbackAction[] = [
  'claim',
  'wait',
  'reply',
  'close',
  'dismiss',
  'note',
  'move',
  'answer',
  'edit',
  'withdraw',
];

/** Design §1 and §4 as a table: there is no action that makes something handled, only the author being told does. */
const allowed: Readonly<Record<FeedbackStatus, readonly FeedbackAction[]>> = {
  received: open,
  claimed: open,
  waiting: open,
  reopened: open,
  handled: ['note', 'answer', 'reopen'],
  dismissed: ['note', 'answer'],
  withdrawn: [],
};

/** What stays open to its author while an item is restricted; agents can do nothing with it (GDPR art. 18(2)). */
const whileRestricted: readonly FeedbackAction[] = ['edit', 'withdraw'];
const whileClosing: readonly FeedbackAction[] = ['note', 'answer', 'edit', 'withdraw'];

export type Possibility =
  | { readonly kind: 'possible' }
  | { readonly kind: 'not-possible'; readonly status: FeedbackStatus | 'closing' | 'restricted' };

/** Whether an action may be done now, and if not, which state stands in the way. */
export const possibility = (
  feedback: Pick<Feedback, 'status' | 'closingMessageId' | 'restriction' | 'legalHold'>,
  action: FeedbackAction,
): Possibility => {
  if (!allowed[feedback.status].includes(action)) return { kind: 'not-possible', status: feedback.status };
  // What may be needed as proof stays as it was written.
  if (feedback.legalHold !== null && whileRestricted.includes(action)) {
    return { kind: 'not-possible', status: feedback.status };
  }
  if (feedback.restriction !== null && !whileRestricted.includes(action)) {
    return { kind: 'not-possible', status: 'restricted' };
  }
  if (feedback.closingMessageId !== null && !whileClosing.includes(action)) {
    return { kind: 'not-possible', status: 'closing' };
  }
  return { kind: 'possible' };
};
