import type { ModalView } from '@slack/types';
import type { AuthorScreen } from '../../../screen.ts';
import { callbackIds } from '../../action-ids.ts';
import { encodeModal } from '../../metadata.ts';
import type { Drawing } from '../drawing.ts';
import { modal } from '../kit/modal.ts';
import { wordsInputs } from '../kit/words-inputs.ts';

/** The author's answer to those who follow up. */
export const answerFormModal = (
  screen: Extract<AuthorScreen, { kind: 'answer-form' }>,
  d: Drawing,
): ModalView =>
  modal(
    {
      title: d.t('author:answerForm.title'),
      blocks: wordsInputs(
        {
          label: d.t('author:answerForm.words'),
          hint: d.t('author:answerForm.hint', { reference: screen.reference }),
          initial: '',
        },
        d,
      ),
      callbackId: callbackIds.answerForm,
      submit: d.t('common:button.send'),
      close: d.t('common:button.cancel'),
      metadata: encodeModal({ is: 'answer', feedbackId: screen.feedbackId }),
    },
    d,
  );
