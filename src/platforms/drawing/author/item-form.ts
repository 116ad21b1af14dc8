import type { AuthorScreen } from '../../screen.ts';
import { formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Form } from '../form.ts';
import { context } from '../kit/blocks.ts';
import { feedbackFields } from './feedback-form.ts';

/** The author's own item, to be changed (GDPR art. 16). */
export const itemForm = (screen: Extract<AuthorScreen, { kind: 'item-form' }>, d: Drawing): Form => ({
  id: formIds.itemForm,
  title: d.t('author:itemForm.title'),
  before: [context(d.t('author:itemForm.about', { reference: screen.item.reference }))],
  fields: feedbackFields(
    {
      words: screen.fullText,
      kind: screen.item.kind,
      applications: screen.applications,
      applicationId: screen.applicationId,
      applicationVersion: screen.applicationVersion,
    },
    d,
  ),
  after: [],
  submit: d.t('common:button.save'),
  close: d.t('common:button.cancel'),
  data: { is: 'edited-item', feedbackId: screen.item.feedbackId, revision: screen.revision },
});
