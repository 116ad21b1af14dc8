import { actionIds } from '../../drawing/action-ids.ts';
import type { Listening } from '../receiving/listening.ts';

/** Menus on a card tell of every change; they are read when a button beside them is pressed. */
export const listenForFieldChanges = ({ app }: Listening): void => {
  const { words, feedbackKind, application, applicationVersion, destination } = actionIds;
  const { eraseSure, ground, months } = actionIds;
  const fields = [
    words,
    feedbackKind,
    application,
    applicationVersion,
    destination,
    eraseSure,
    ground,
    months,
  ];
  for (const actionId of fields) {
    app.action(actionId, async ({ ack }) => ack());
  }
};
