import { type FeedbackAction, possibility } from '../../../features/feedback-intake/feedback-status.ts';
import type { SupportCard } from '../../../features/routing/support-card.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { ActionData, cardChoices } from '../action-data.ts';
import { actionIds } from '../action-ids.ts';
import type { Block, Button, Menu } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { button, menu, row } from '../kit/button.ts';

const may = (card: SupportCard, action: FeedbackAction): boolean =>
  possibility(
    {
      status: card.status,
      // A card knows that the author is being told, not by which message.
      closingMessageId: card.closing ? idFrom('closing') : null,
      restriction: card.restricted ? 'freeze' : null,
      // A hold is between the operator and the author; agents go on.
      legalHold: null,
    },
    action,
  ).kind === 'possible';

/** It takes the case out of the channel and tells the customer, so it asks once more. */
const privacyRequestButton = (about: Extract<ActionData, { is: 'item' }>, d: Drawing): Button =>
  button(actionIds.privacyRequest, d.t('support:button.privacyRequest'), about, {
    confirm: {
      title: d.t('support:privacyRequest.title'),
      text: d.t('support:privacyRequest.text'),
      confirm: d.t('support:button.privacyRequest'),
      deny: d.t('common:button.cancel'),
    },
  });

const mainButtons = (card: SupportCard, readAll: boolean, d: Drawing): readonly Button[] => {
  const about = { is: 'item', feedbackId: card.feedbackId } as const;
  // Somebody has a claimed item already.
  const free = card.status !== 'claimed' && may(card, 'claim');
  return [
    ...(free ? [button(actionIds.claim, d.t('support:button.claim'), about, { style: 'primary' })] : []),
    ...(may(card, 'reply') ? [button(actionIds.reply, d.t('support:button.reply'), about)] : []),
    ...(may(card, 'close') ? [button(actionIds.handled, d.t('support:button.handled'), about)] : []),
    ...(readAll ? [button(actionIds.readAll, d.t('support:button.readAll'), about)] : []),
    ...(card.status === 'withdrawn' ? [] : [privacyRequestButton(about, d)]),
  ];
};

const more = (card: SupportCard, d: Drawing): readonly Menu[] => {
  const option = (text: string, choice: (typeof cardChoices)[number]): Menu['options'][number] => ({
    text,
    data: { is: 'card', choice, feedbackId: card.feedbackId },
  });
  const options = [
    ...(card.status === 'withdrawn' ? [] : [option(d.t('support:button.sender'), 'sender')]),
    ...(may(card, 'wait') && card.status !== 'waiting'
      ? [option(d.t('support:button.waiting'), 'waiting')]
      : []),
    ...(may(card, 'move') ? [option(d.t('support:button.move'), 'move')] : []),
    ...(may(card, 'note') ? [option(d.t('support:button.note'), 'note')] : []),
    ...(may(card, 'dismiss') ? [option(d.t('support:button.dismiss'), 'dismiss')] : []),
  ];
  return options.length === 0 ? [] : [menu(actionIds.cardMenu, options)];
};

/** What an agent can do now: the buttons follow the same table as the use cases. */
export const cardActions = (card: SupportCard, readAll: boolean, d: Drawing): readonly Block[] =>
  row([...mainButtons(card, readAll, d), ...more(card, d)]);
