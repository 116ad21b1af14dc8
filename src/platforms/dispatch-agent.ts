import type { RequestForm } from '../features/data-rights/open-request-form.ts';
import { dueOf } from '../features/data-rights/rights-request.ts';
import type { AgentPlace } from '../features/follow-up/agent-place.ts';
import type { FormResult } from '../features/follow-up/open-agent-form.ts';
import { type FeedbackId, idFrom, type RequestId } from '../shared/ids.ts';
import { defaultLanguage } from '../shared/language.ts';
import type { Dispatch, DispatchDeps } from './dispatch.ts';
import type { AgentEvent } from './inbound-event.ts';
import type { AgentScreen } from './screen.ts';

/** What agents do with one feedback. */
type FeedbackEvent = Extract<AgentEvent, { readonly feedbackId: FeedbackId }>;

const helpWords = ['hjelp', 'help', '?'];

/** What agents do in support channels. Their language is the default one: Lytt does not read their profiles. */
export const createDispatchAgent = ({ useCases, settings }: DispatchDeps): Dispatch['agent'] => {
  const formScreen = (
    opened: FormResult,
    draw: (open: Extract<FormResult, { kind: 'open' }>) => AgentScreen,
  ): AgentScreen => (opened.kind === 'open' ? draw(opened) : opened);

  const channelCommand = async (place: AgentPlace, text: string): Promise<AgentScreen> => {
    const word = text.trim();
    if (helpWords.includes(word.toLowerCase())) return { kind: 'channel-help' };
    return word === ''
      ? useCases.listOpenFeedback(place)
      : useCases.findInChannel(place, idFrom<'reference'>(word.toUpperCase()));
  };

  const screenOf = async (event: AgentEvent): Promise<AgentScreen> => {
    const { place } = event;
    switch (event.kind) {
      case 'channel-command':
        return channelCommand(place, event.text);
      case 'request-form-asked':
        return requestForm(place, event.requestId, event.form);
      case 'request-decided':
        return useCases.decideRequest(place, event.requestId, event.outcome);
      case 'request-extended':
        return useCases.extendRequest(place, event.requestId, event.months, event.reason);
      default:
        return aboutFeedback(event);
    }
  };

  const requestForm = async (
    place: AgentPlace,
    requestId: RequestId,
    form: RequestForm,
  ): Promise<AgentScreen> => {
    const opened = await useCases.openRequestForm(place, requestId, form);
    if (opened.kind !== 'open') return opened;
    const { request, grounds, text } = opened;
    const { reference, kind: requestKind, wish } = request;
    const dueAt = dueOf(request);
    return { kind: 'request-form', form, requestId, reference, requestKind, wish, dueAt, grounds, text };
  };

  const aboutFeedback = async (event: FeedbackEvent): Promise<AgentScreen> => {
    const { place } = event;
    const { feedbackId } = event;
    switch (event.kind) {
      case 'claim-pressed':
        return useCases.claimFeedback(place, feedbackId);
      case 'waiting-pressed':
        return useCases.putOnWaiting(place, feedbackId);
      case 'privacy-request-marked':
        return useCases.markAsRequest(place, feedbackId);
      case 'dismiss-pressed':
        return useCases.dismissFeedback(place, feedbackId);
      case 'moved':
        return useCases.moveFeedback(place, feedbackId, event.destinationId);
      case 'replied':
        return useCases.replyToAuthor(event);
      case 'handled':
        return useCases.markHandled(event);
      case 'noted':
        return useCases.noteInternally(event);
      case 'sender-asked':
        return useCases.showSender(place, feedbackId);
      case 'full-text-asked':
        return useCases.showFullText(place, feedbackId);
      case 'reply-asked':
        return formScreen(
          await useCases.openAgentForm(place, feedbackId, 'reply'),
          ({ feedback: { reference, language }, quote }) => ({
            kind: 'reply-form',
            feedbackId,
            reference,
            quote,
            language,
          }),
        );
      case 'handled-asked':
        return formScreen(
          await useCases.openAgentForm(place, feedbackId, 'close'),
          ({ feedback: { reference, language }, quote }) => ({
            kind: 'handled-form',
            feedbackId,
            reference,
            quote,
            language,
          }),
        );
      case 'note-asked':
        return formScreen(await useCases.openAgentForm(place, feedbackId, 'note'), ({ feedback }) => ({
          kind: 'note-form',
          feedbackId,
          reference: feedback.reference,
        }));
      case 'move-asked':
        return formScreen(
          await useCases.openAgentForm(place, feedbackId, 'move'),
          ({ feedback, destination }) => ({
            kind: 'move-form',
            feedbackId,
            reference: feedback.reference,
            destinations: settings.destinations
              .filter(({ id }) => id !== destination.id)
              .map(({ id, recipient }) => ({ id, recipient: recipient.name })),
          }),
        );
    }
  };

  return async (event) => ({ screen: await screenOf(event), language: defaultLanguage });
};
