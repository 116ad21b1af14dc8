import { actionIds } from '../../drawing/action-ids.ts';
import type { Listening } from '../receiving/listening.ts';

/** Menus on a card tell of every change; they are read when a button beside them is pressed. */
export const listenForFieldChanges = ({ app }: Listening): void => {
  const { words, feedbackKind, application, applicationVersion, destination, eraseSure } = actionIds;
  for (const actionId of [words, feedbackKind, application, applicationVersion, destination, eraseSure]) {
    app.action(actionId, async ({ ack }) => ack());
  }
};
