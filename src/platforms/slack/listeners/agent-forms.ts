import { formIds } from '../../drawing/action-ids.ts';
import { destinationOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** The forms of agents: reply, handled, note, move. */
export const listenForAgentForms = (listening: Listening): void => {
  listening.onAgentForm(formIds.replyForm, ({ place, data, values, submission }) => ({
    kind: 'replied',
    place,
    feedbackId: data.feedbackId,
    text: wordsOf(values),
    submission,
  }));
  listening.onAgentForm(formIds.handledForm, ({ place, data, values, submission }) => {
    const text = wordsOf(values).trim();
    return {
      kind: 'handled',
      place,
      feedbackId: data.feedbackId,
      text: text === '' ? null : text,
      submission,
    };
  });
  listening.onAgentForm(formIds.noteForm, ({ place, data, values, submission }) => ({
    kind: 'noted',
    place,
    feedbackId: data.feedbackId,
    text: wordsOf(values),
    submission,
  }));
  listening.onAgentForm(formIds.moveForm, ({ place, data, values }) => {
    const destinationId = destinationOf(values);
    return destinationId === null
      ? null
      : { kind: 'moved', place, feedbackId: data.feedbackId, destinationId };
  });
};
