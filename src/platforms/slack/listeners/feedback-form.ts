import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, formIds } from '../../drawing/action-ids.ts';
import { applicationOf, applicationVersionOf, kindOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** The feedback form: its button everywhere, and *Lagre* in it. */
export const listenForFeedbackForm = (listening: Listening): void => {
  listening.onPress(actionIds.giveFeedback, { replaces: false }, ({ visitor, where }) => ({
    kind: 'form-asked',
    visitor,
    words: null,
    surface: where === 'home' ? 'home' : 'message',
  }));
  listening.onForm(formIds.feedbackForm, ({ data, visitor, values, submission, at }) =>
    data?.is === 'form'
      ? {
          kind: 'form-submitted',
          visitor,
          words: new Unrecorded(wordsOf(values)),
          feedbackKind: kindOf(values),
          applicationId: applicationOf(values),
          applicationVersion: applicationVersionOf(values),
          surface: data.surface,
          submission,
          at,
        }
      : null,
  );
};
