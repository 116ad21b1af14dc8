import { excerpt } from '../features/feedback-intake/excerpt.ts';
import type { Feedback } from '../features/feedback-intake/feedback.ts';
import { possibility } from '../features/feedback-intake/feedback-status.ts';
import type { Application } from '../shared/settings.ts';
import type { OwnItem } from './screen.ts';

const listedLength = 150;

const program = (feedback: Feedback, applications: readonly Application[]): string | null => {
  const { applicationId, applicationVersion } = feedback;
  const name = applications.find(({ id }) => id === applicationId)?.name ?? applicationId;
  return [name, applicationVersion].filter((part) => part !== null).join(' ') || null;
};

/** One of the author's own items as lists show it. */
export const ownItem = (feedback: Feedback, applications: readonly Application[]): OwnItem => ({
  feedbackId: feedback.id,
  reference: feedback.reference,
  status: feedback.status,
  text: feedback.text === null ? null : excerpt(feedback.text, listedLength).shown,
  kind: feedback.kind,
  application: program(feedback, applications),
  createdAt: feedback.createdAt,
  deleteAfter: feedback.deleteAfter,
  open: possibility(feedback, 'edit').kind === 'possible',
  restricted: feedback.restriction !== null,
});
