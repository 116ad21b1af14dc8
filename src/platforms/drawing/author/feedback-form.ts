import { applicationVersionLimit } from '../../../features/feedback-intake/application-version.ts';
import type { FeedbackKind } from '../../../features/feedback-intake/feedback.ts';
import type { Application } from '../../../shared/settings.ts';
import type { AuthorScreen } from '../../screen.ts';
import { actionIds, formIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Field, Form } from '../form.ts';
import { divider, say } from '../kit/blocks.ts';
import { button, row } from '../kit/button.ts';
import { applicationChoices, kindChoice } from '../kit/choices.ts';

interface Filled {
  readonly words: string;
  readonly kind: FeedbackKind;
  readonly applications: readonly Application[];
  readonly applicationId: string | null;
  readonly applicationVersion: string | null;
}

const applicationFields = (filled: Filled, d: Drawing): readonly Field[] =>
  filled.applications.length === 0
    ? []
    : [
        ...applicationChoices(filled.applications, filled.applicationId, d),
        {
          kind: 'line',
          id: actionIds.applicationVersion,
          label: d.t('author:form.applicationVersion'),
          hint: d.t('author:form.applicationVersionHint'),
          initial: filled.applicationVersion ?? '',
          limit: applicationVersionLimit,
          optional: true,
        },
      ];

/** The fields of a feedback: what, of which kind, about which application and version (when the operator has listed any). */
export const feedbackFields = (filled: Filled, d: Drawing): readonly Field[] => [
  {
    kind: 'words',
    label: d.t('author:form.words'),
    hint: d.t('author:form.wordsHint'),
    initial: filled.words,
    optional: false,
  },
  kindChoice(filled.kind, d),
  ...applicationFields(filled, d),
];

/** The form in which feedback is written, with a way out for privacy questions; nothing is stored before *Lagre*. */
export const feedbackForm = (screen: Extract<AuthorScreen, { kind: 'feedback-form' }>, d: Drawing): Form => ({
  id: formIds.feedbackForm,
  title: d.t('author:form.title'),
  before: [],
  fields: feedbackFields(
    {
      words: screen.words?.backToAuthor((words) => words) ?? '',
      kind: 'other',
      applications: screen.applications,
      applicationId: null,
      applicationVersion: null,
    },
    d,
  ),
  after: [
    divider,
    ...say(d.t('author:form.privacyQuestion')),
    ...row([button(actionIds.privacy, d.t('author:button.aboutPrivacy'))]),
  ],
  submit: d.t('common:button.save'),
  close: d.t('common:button.discard'),
  data: { is: 'form', surface: screen.surface },
});
