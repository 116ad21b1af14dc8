import { actionIds, requestActionPattern } from '../../drawing/action-ids.ts';
import type { Listening } from '../receiving/listening.ts';

const ofChoice = {
  sender: 'sender-asked',
  waiting: 'waiting-pressed',
  move: 'move-asked',
  note: 'note-asked',
  dismiss: 'dismiss-pressed',
} as const;

/** The buttons and the menu on a card in a support channel, and on that of a rights request. */
export const listenForCardActions = (listening: Listening): void => {
  for (const [actionId, kind] of [
    [actionIds.claim, 'claim-pressed'],
    [actionIds.reply, 'reply-asked'],
    [actionIds.handled, 'handled-asked'],
    [actionIds.readAll, 'full-text-asked'],
    [actionIds.privacyRequest, 'privacy-request-marked'],
  ] as const) {
    listening.onCardPress(actionId, (place, data) =>
      data?.is === 'item' ? { kind, place, feedbackId: data.feedbackId } : null,
    );
  }
  listening.onCardPress(actionIds.cardMenu, (place, data) =>
    data?.is === 'card' ? { kind: ofChoice[data.choice], place, feedbackId: data.feedbackId } : null,
  );
  listening.onCardPress(requestActionPattern, (place, data) =>
    data?.is === 'request'
      ? { kind: 'request-form-asked', place, requestId: data.requestId, form: data.form }
      : null,
  );
};
