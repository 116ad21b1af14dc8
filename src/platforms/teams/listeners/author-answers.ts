import { Unrecorded } from '../../../features/privacy-notice/unrecorded.ts';
import { actionIds, formIds } from '../../drawing/action-ids.ts';
import { wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** Under what agents send: *Svar*, *Dette løste saken*, *Ikke løst*. */
export const listenForAuthorAnswers = (listening: Listening): void => {
  for (const [name, kind] of [
    [actionIds.answer, 'answer-asked'],
    [actionIds.solved, 'solved-pressed'],
    [actionIds.notSolved, 'not-solved-pressed'],
  ] as const) {
    listening.onPress(name, { replaces: false }, ({ data, visitor }) =>
      data?.is === 'item' ? { kind, visitor, feedbackId: data.feedbackId } : null,
    );
  }
  listening.onForm(formIds.answerForm, ({ data, visitor, values, form }) => {
    if (data?.is !== 'answer') return null;
    const { feedbackId } = data;
    return {
      event: {
        kind: 'answered',
        visitor,
        feedbackId,
        words: new Unrecorded(wordsOf(values)),
        submission: form,
      },
      form: { kind: 'answer-asked', visitor, feedbackId },
    };
  });
};
