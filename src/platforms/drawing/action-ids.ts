import type { RequestForm } from '../../features/data-rights/open-request-form.ts';
import type { Correctable } from '../../features/data-rights/rectify-person.ts';

/** What a button, menu or input is called on every platform. What it is about stands in its data (`action-data.ts`). */
export const actionIds = {
  // The notice, in chat and Home. Data: `pending`.
  continue: 'continue',
  cancel: 'cancel',
  // The confirm card of a message. Data: `message`, `message-answer`; kind and application are read from its fields.
  saveMessage: 'save_message',
  sendAsAnswer: 'send_as_answer',
  discardMessage: 'discard_message',
  // On the privacy menu that a message led to. Data: `meant`.
  feedbackMeant: 'feedback_meant',
  // Everywhere an author is.
  giveFeedback: 'give_feedback',
  privacy: 'privacy',
  myFeedback: 'my_feedback',
  help: 'help',
  chooseLanguage: 'choose_language',
  // One of the author's own items. Data: `item`; a menu's options: `own-item`.
  openItem: 'open_item',
  editItem: 'edit_item',
  withdrawItem: 'withdraw_item',
  ownItemMenu: 'own_item_menu',
  answer: 'answer',
  solved: 'solved',
  notSolved: 'not_solved',
  // Erasing, where it is asked in a message.
  eraseConfirmed: 'erase_confirmed',
  // Linking accounts.
  link: 'link',
  unlink: 'unlink',
  // Restricting, of all or of one item. Data: `scope`.
  restrict: 'restrict',
  lift: 'lift',
  // Under an objection. Data of the first: `wish`.
  chooseWish: 'choose_wish',
  withdrawObjection: 'withdraw_objection',
  // The card. Data: `item`; the menu's options: `card`.
  claim: 'claim',
  reply: 'reply',
  handled: 'handled',
  readAll: 'read_all',
  privacyRequest: 'privacy_request',
  cardMenu: 'card_menu',
  // Leafing through something long. Data: `page`.
  showPage: 'show_page',
  // Inputs.
  words: 'words',
  feedbackKind: 'feedback_kind',
  application: 'application',
  applicationVersion: 'application_version',
  destination: 'destination',
  eraseSure: 'erase_sure',
  ground: 'ground',
  months: 'months',
} as const;

/** What the forms that are submitted are called. What is only read has `read`. */
export const formIds = {
  notice: 'notice',
  feedbackForm: 'feedback_form',
  itemForm: 'item_form',
  answerForm: 'answer_form',
  eraseConfirm: 'erase_confirm',
  rectifyForm: 'rectify_form',
  requestForm: 'request_form',
  replyForm: 'reply_form',
  handledForm: 'handled_form',
  noteForm: 'note_form',
  moveForm: 'move_form',
  read: 'read',
} as const;
export type FormId = (typeof formIds)[keyof typeof formIds];

const rightPrefix = 'right_';

/** The rights stand several in one place, where Slack wants every id different. Data: `right`. */
export const rightActionId = (right: string): string => `${rightPrefix}${right}`;

/** Matches every `rightActionId` (and paging buttons have their own, see `pageActionPattern`). */
export const rightActionPattern = /^right_[a-z]+$/;

/** *Forrige* and *Neste* stand side by side. */
export const pageActionId = (page: number): string => `${actionIds.showPage}_${page}`;
export const pageActionPattern = /^show_page_\d+$/;

/** The buttons on the card of a rights request. Data: `request`. */
export const requestActionId = (form: RequestForm): string => `request_${form}`;
export const requestActionPattern = /^request_(uphold|refuse|extend)$/;

export type CorrectionId = `correct_${Correctable}`;
/** The input of one field of the form about oneself. */
export const correctionId = (field: Correctable): CorrectionId => `correct_${field}`;
