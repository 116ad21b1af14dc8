import { formIds } from '../../drawing/action-ids.ts';
import { sentRequestForm } from '../../sent-request-form.ts';
import { destinationOf, groundOf, monthsOf, wordsOf } from '../messages/form-values.ts';
import type { Listening } from '../receiving/listening.ts';

/** The forms of agents: reply, handled, note, move, and those about a rights request. */
export const listenForAgentForms = (listening: Listening): void => {
  listening.onAgentForm(formIds.replyForm, ({ place, data, values, form }) => {
    if (data?.is !== 'agent') return null;
    const { feedbackId } = data;
    return {
      event: { kind: 'replied', place, feedbackId, text: wordsOf(values), submission: form },
      form: { kind: 'reply-asked', place, feedbackId },
    };
  });
  listening.onAgentForm(formIds.handledForm, ({ place, data, values, form }) => {
    if (data?.is !== 'agent') return null;
    const { feedbackId } = data;
    const text = wordsOf(values).trim();
    return {
      event: { kind: 'handled', place, feedbackId, text: text === '' ? null : text, submission: form },
      form: { kind: 'handled-asked', place, feedbackId },
    };
  });
  listening.onAgentForm(formIds.noteForm, ({ place, data, values, form }) => {
    if (data?.is !== 'agent') return null;
    const { feedbackId } = data;
    return {
      event: { kind: 'noted', place, feedbackId, text: wordsOf(values), submission: form },
      form: { kind: 'note-asked', place, feedbackId },
    };
  });
  listening.onAgentForm(formIds.moveForm, ({ place, data, values }) => {
    const destinationId = destinationOf(values);
    if (data?.is !== 'agent' || destinationId === null) return null;
    const { feedbackId } = data;
    return {
      event: { kind: 'moved', place, feedbackId, destinationId },
      form: { kind: 'move-asked', place, feedbackId },
    };
  });
  listening.onAgentForm(formIds.requestForm, ({ place, data, values }) => {
    if (data?.is !== 'request-form') return null;
    const filled = { reason: wordsOf(values), ground: groundOf(values), months: monthsOf(values) };
    const event = sentRequestForm(place, data, filled);
    const { requestId, form } = data;
    return event === null ? null : { event, form: { kind: 'request-form-asked', place, requestId, form } };
  });
};
