import type { AuthorScreen } from '../../screen.ts';
import { formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';

/** The author's answer to those who follow up. */
export const answerForm = (screen: Extract<AuthorScreen, { kind: 'answer-form' }>, d: Drawing): Form => ({
  id: formIds.answerForm,
  title: d.t('author:answerForm.title'),
  before: [],
  fields: [
    {
      kind: 'words',
      label: d.t('author:answerForm.words'),
      hint: d.t('author:answerForm.hint', { reference: screen.reference }),
      initial: '',
      optional: false,
    },
  ],
  after: [],
  submit: d.t('common:button.send'),
  close: d.t('common:button.cancel'),
  data: { is: 'answer', feedbackId: screen.feedbackId },
});
