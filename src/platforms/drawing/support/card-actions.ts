import { type FeedbackAction, possibility } from '../../../features/feedback-intake/feedback-status.ts';
import type { SupportCard } from '../../../features/routing/support-card.ts';
import { idFrom } from '../../../shared/ids.ts';
import type { cardChoices } from '../action-data.ts';
import { actionIds } from '../action-ids.ts';
import type { Block, Button, Menu } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { button, menu, row } from '../kit/button.ts';

const may = (card: SupportCard, action: FeedbackAction): boolean =>
  possibility(
    // A card knows that the author is being told, not by which message.
    { status: card.status, closingMessageId: card.closing ? idFrom('closing') : null },
    action,
  ).kind === 'possible';

const mainButtons = (card: SupportCard, readAll: boolean, d: Drawing): readonly Button[] => {
  const about = { is: 'item', feedbackId: card.feedbackId } as const;
  // Somebody has a claimed item already.
  const free = card.status !== 'claimed' && may(card, 'claim');
  return [
    ...(free ? [button(actionIds.claim, d.t('support:button.claim'), about, { style: 'primary' })] : []),
    ...(may(card, 'reply') ? [button(actionIds.reply, d.t('support:button.reply'), about)] : []),
    ...(may(card, 'close') ? [button(actionIds.handled, d.t('support:button.handled'), about)] : []),
    ...(readAll ? [button(actionIds.readAll, d.t('support:button.readAll'), about)] : []),
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
