import { formIds } from '../../drawing/action-ids.ts';
import { sentRequestForm } from '../../sent-request-form.ts';
import { destinationOf, groundOf, monthsOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** The forms of agents: reply, handled, note, move, and those about a rights request. */
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
  listening.onRequestForm(formIds.requestForm, ({ place, data, values }) =>
    sentRequestForm(place, data, {
      reason: wordsOf(values),
      ground: groundOf(values),
      months: monthsOf(values),
    }),
  );
};
