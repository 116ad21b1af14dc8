import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { applicationVersionLimit } from '../../../../features/feedback-intake/application-version.ts';
import type { FeedbackKind } from '../../../../features/feedback-intake/feedback.ts';
import type { Application } from '../../../../shared/settings.ts';
import type { AuthorScreen } from '../../../screen.ts';
import { actionIds, callbackIds } from '../../action-ids.ts';
import { encodeModal } from '../../metadata.ts';
import type { Drawing } from '../drawing.ts';
import { button } from '../kit/button.ts';
import { modal } from '../kit/modal.ts';
import { plain } from '../kit/plain.ts';
import { applicationSelect, kindSelect } from '../kit/selects.ts';
import { wordsInputs } from '../kit/words-inputs.ts';

interface Filled {
  readonly words: string;
  readonly kind: FeedbackKind;
  readonly applications: readonly Application[];
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
}

const applicationInputs = (filled: Filled, d: Drawing): InputBlock[] => [
  {
    type: 'input',
    block_id: actionIds.application,
    optional: true,
    label: plain(d.t('author:form.application')),
    element: applicationSelect(filled.applications, filled.applicationId, d),
  },
  {
    type: 'input',
    block_id: actionIds.applicationVersion,
    optional: true,
    label: plain(d.t('author:form.applicationVersion')),
    hint: plain(d.t('author:form.applicationVersionHint')),
    element: {
      type: 'plain_text_input',
      action_id: actionIds.applicationVersion,
      max_length: applicationVersionLimit,
      ...(filled.applicationVersion === null ? {} : { initial_value: filled.applicationVersion }),
    },
  },
];

/** The fields of a feedback: what, of which kind, about which application and version (when the operator has listed any). */
export const feedbackInputs = (filled: Filled, d: Drawing): InputBlock[] => [
  ...wordsInputs(
    { label: d.t('author:form.words'), hint: d.t('author:form.wordsHint'), initial: filled.words },
    d,
  ),
  {
    type: 'input',
    block_id: actionIds.feedbackKind,
    label: plain(d.t('author:form.kind')),
    element: kindSelect(filled.kind, d),
  },
  ...(filled.applications.length === 0 ? [] : applicationInputs(filled, d)),
];

/** A privacy question that was about to be sent as feedback has its own way out. */
const privacyWayOut = (d: Drawing): KnownBlock => ({
  type: 'section',
  text: plain(d.t('author:form.privacyQuestion')),
  accessory: button(actionIds.privacy, d.t('author:button.aboutPrivacy')),
});

/** The form in which feedback is written; nothing is stored before *Lagre*. */
export const feedbackFormModal = (
  screen: Extract<AuthorScreen, { kind: 'feedback-form' }>,
  d: Drawing,
): ModalView =>
  modal(
    {
      title: d.t('author:form.title'),
      blocks: [
        ...feedbackInputs(
          {
            words: screen.words?.backToAuthor((words) => words) ?? '',
            kind: 'other',
            applications: screen.applications,
            applicationId: null,
            applicationVersion: null,
          },
          d,
        ),
        { type: 'divider' },
        privacyWayOut(d),
      ],
      callbackId: callbackIds.feedbackForm,
      submit: d.t('common:button.save'),
      close: d.t('common:button.discard'),
      metadata: encodeModal({ is: 'form', surface: screen.surface }),
    },
    d,
  );
