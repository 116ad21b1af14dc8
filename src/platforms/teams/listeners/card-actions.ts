import { actionIds } from '../../drawing/action-ids.ts';
import type { Listening } from '../receiving/listening.ts';

const ofChoice = {
  sender: 'sender-asked',
  waiting: 'waiting-pressed',
  move: 'move-asked',
  note: 'note-asked',
  dismiss: 'dismiss-pressed',
} as const;

/** The buttons and the menu on a card in a support channel. */
export const listenForCardActions = (listening: Listening): void => {
  for (const [name, kind] of [
    [actionIds.claim, 'claim-pressed'],
    [actionIds.reply, 'reply-asked'],
    [actionIds.handled, 'handled-asked'],
    [actionIds.readAll, 'full-text-asked'],
  ] as const) {
    listening.onCardPress(name, ({ data, place }) =>
      data?.is === 'item' ? { kind, place, feedbackId: data.feedbackId } : null,
    );
  }
  listening.onCardPress(actionIds.cardMenu, ({ data, place }) =>
    data?.is === 'card' ? { kind: ofChoice[data.choice], place, feedbackId: data.feedbackId } : null,
  );
};
