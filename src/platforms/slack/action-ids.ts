/** Slash commands, as the manifest declares them. */
export const commands = {
  feedback: ['/tilbakemelding', '/feedback'],
  privacy: ['/personvern', '/privacy'],
  support: ['/lytt'],
} as const;

/** `callback_id` of the shortcuts, as the manifest declares them. */
export const shortcuts = {
  giveFeedback: 'give_feedback',
  sendAsFeedback: 'send_as_feedback',
  aboutPrivacy: 'about_privacy',
} as const;

/** `callback_id` of the modals that are submitted. Modals that are only read have `read`. */
export const callbackIds = {
  notice: 'notice',
  feedbackForm: 'feedback_form',
  itemForm: 'item_form',
  answerForm: 'answer_form',
  eraseConfirm: 'erase_confirm',
  replyForm: 'reply_form',
  handledForm: 'handled_form',
  noteForm: 'note_form',
  moveForm: 'move_form',
  read: 'read',
} as const;

/** `action_id` of buttons, menus and inputs. What a button is about stands in its value (`metadata.ts`). */
export const actionIds = {
  // The notice, in chat and Home. Value: `pending`.
  continue: 'continue',
  cancel: 'cancel',
  // The confirm card of a message. Values: `message`, `message-answer`; the selects are read from the state.
  saveMessage: 'save_message',
  sendAsAnswer: 'send_as_answer',
  discardMessage: 'discard_message',
  // On the privacy menu that a message led to. Value: `meant`.
  feedbackMeant: 'feedback_meant',
  // Everywhere an author is.
  giveFeedback: 'give_feedback',
  privacy: 'privacy',
  myFeedback: 'my_feedback',
  help: 'help',
  chooseLanguage: 'choose_language',
  // One of the author's own items. Value: `item`; the menu's options: `own-item`.
  openItem: 'open_item',
  editItem: 'edit_item',
  withdrawItem: 'withdraw_item',
  ownItemMenu: 'own_item_menu',
  answer: 'answer',
  solved: 'solved',
  notSolved: 'not_solved',
  // Erasing, where it is asked in a message.
  eraseConfirmed: 'erase_confirmed',
  // The card. Value: `item`; the menu's options: `card`.
  claim: 'claim',
  reply: 'reply',
  handled: 'handled',
  readAll: 'read_all',
  cardMenu: 'card_menu',
  // Leafing through something long. Value: `page`.
  showPage: 'show_page',
  // Inputs.
  words: 'words',
  feedbackKind: 'feedback_kind',
  application: 'application',
  applicationVersion: 'application_version',
  destination: 'destination',
  eraseSure: 'erase_sure',
} as const;

const rightPrefix = 'right_';

/** The rights stand several in one block, where Slack wants every `action_id` different. Value: `right`. */
export const rightActionId = (right: string): string => `${rightPrefix}${right}`;

/** Matches every `rightActionId` (and paging buttons have their own, see `pageActionPattern`). */
export const rightActionPattern = /^right_[a-z]+$/;

/** *Forrige* and *Neste* stand in one block. */
export const pageActionId = (page: number): string => `${actionIds.showPage}_${page}`;
export const pageActionPattern = /^show_page_\d+$/;
