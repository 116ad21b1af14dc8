import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, formIds } from '../../drawing/action-ids.ts';
import { applicationOf, applicationVersionOf, kindOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';
import { timeOf } from '../to-inbound-event.ts';

/** The feedback form: its button everywhere, and *Lagre* in it. */
export const listenForFeedbackForm = (listening: Listening): void => {
  const { clock } = listening;
  listening.onPress(actionIds.giveFeedback, { replaces: false }, ({ visitor }) => ({
    kind: 'form-asked',
    visitor,
    words: null,
    surface: 'message',
  }));
  listening.onForm(formIds.feedbackForm, ({ data, visitor, values, form, activity }) => {
    if (data?.is !== 'form') return null;
    const { surface } = data;
    const words = new Unrecorded(wordsOf(values));
    return {
      event: {
        kind: 'form-submitted',
        visitor,
        words,
        feedbackKind: kindOf(values),
        applicationId: applicationOf(values),
        applicationVersion: applicationVersionOf(values),
        surface,
        submission: form,
        at: timeOf(activity, clock.now()),
      },
      form: { kind: 'form-asked', visitor, words, surface },
    };
  });
};
