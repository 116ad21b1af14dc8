import type { ModalView } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { callbackIds } from '../../action-ids.ts';
import { encodeModal } from '../../metadata.ts';
import type { Drawing } from '../drawing.ts';
import { context } from '../kit/context.ts';
import { modal } from '../kit/modal.ts';
import { feedbackInputs } from './feedback-form-modal.ts';

/** The author's own item, to be changed (GDPR art. 16). */
export const itemFormModal = (screen: Extract<AuthorScreen, { kind: 'item-form' }>, d: Drawing): ModalView =>
  modal(
    {
      title: d.t('author:itemForm.title'),
      blocks: [
        context(d.t('author:itemForm.about', { reference: screen.item.reference })),
        ...feedbackInputs(
          {
            words: screen.fullText,
            kind: screen.item.kind,
            applications: screen.applications,
            applicationId: screen.applicationId,
            applicationVersion: screen.applicationVersion,
          },
          d,
        ),
      ],
      callbackId: callbackIds.itemForm,
      submit: d.t('common:button.save'),
      close: d.t('common:button.cancel'),
      metadata: encodeModal({ is: 'item', feedbackId: screen.item.feedbackId, revision: screen.revision }),
    },
    d,
  );
