import { requestForms } from '../../features/data-rights/open-request-form.ts';
import { actionIds, requestActionId } from '../drawing/action-ids.ts';

/** `id` of the message extension's commands, as the manifest declares them. */
export const extensionCommands = {
  giveFeedback: 'giveFeedback',
  sendAsFeedback: 'sendAsFeedback',
  aboutPrivacy: 'aboutPrivacy',
} as const;

/**
 * What opens a dialog when it is pressed in a message: Teams asks for it with `task/fetch`. Everything else is an
 * `Action.Execute`. Inside a dialog every button submits that dialog.
 */
export const dialogActions: ReadonlySet<string> = new Set([
  actionIds.giveFeedback,
  actionIds.openItem,
  actionIds.editItem,
  actionIds.answer,
  actionIds.reply,
  actionIds.handled,
  actionIds.readAll,
  ...requestForms.map(requestActionId),
]);

/** The choices behind *Mer* on a card that open a dialog; each is sent with the verb of the menu. */
export const dialogChoices: ReadonlySet<string> = new Set(['sender', 'move', 'note']);
