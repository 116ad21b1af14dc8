import { type FeedbackKind, feedbackKinds } from '../../../features/feedback-intake/feedback.ts';
import type { Application } from '../../../shared/settings.ts';
import { actionIds } from '../action-ids.ts';
import type { Drawing } from '../drawing.ts';
import type { Choice } from '../form.ts';
import { kindLabel } from './labels.ts';

export const kindChoice = (chosen: FeedbackKind, d: Drawing): Choice => ({
  kind: 'choice',
  id: actionIds.feedbackKind,
  label: d.t('author:form.kind'),
  placeholder: d.t('author:form.kind'),
  options: feedbackKinds.map((kind) => ({ text: kindLabel(kind, d), value: kind })),
  chosen,
  optional: false,
});

/** About which application; nothing where the operator has listed none. */
export const applicationChoices = (
  applications: readonly Application[],
  chosen: string | null,
  d: Drawing,
): readonly Choice[] =>
  applications.length === 0
    ? []
    : [
        {
          kind: 'choice',
          id: actionIds.application,
          label: d.t('author:form.application'),
          placeholder: d.t('author:form.chooseApplication'),
          options: applications.map(({ id, name }) => ({ text: name, value: id })),
          chosen,
          optional: true,
        },
      ];
