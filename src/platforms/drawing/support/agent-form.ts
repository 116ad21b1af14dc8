import type { FeedbackId } from '../../../shared/ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';

type FormParts = Pick<Form, 'id' | 'title' | 'before' | 'fields' | 'submit'>;

/** A form of an agent; it carries the channel it was opened from, where the right to act is checked again. */
export const agentForm = (parts: FormParts, feedbackId: FeedbackId, channel: string, d: Drawing): Form => ({
  ...parts,
  after: [],
  close: d.t('common:button.cancel'),
  data: { is: 'agent', feedbackId, channel },
});
