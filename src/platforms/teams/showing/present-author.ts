import type { PlatformUser } from '../../../shared/platform-user.ts';
import type { ConversationReference } from '../../conversation-reference.ts';
import { drawingIn } from '../../drawing/drawing.ts';
import type { Answer, AuthorScreen } from '../../screen.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { authorModal } from '../messages/author-modal.ts';
import type { TeamsMessage } from '../messages/message.ts';
import type { Conversation } from '../sending/sender.ts';
import { withFormId, withValuesAndError } from './dialog-card.ts';
import {
  cardAnswer,
  closingAnswer,
  dialogAnswer,
  dialogLineAnswer,
  type InvokeAnswer,
  lineAnswer,
} from './invoke-answer.ts';
import type { DialogSpot } from './place.ts';
import type { Presenting } from './presenting.ts';

type Shown = Answer<AuthorScreen>;
type Values = DialogSpot['values'];

/** Draws the screen that a use case answered with, where the person acted. */
export interface AuthorPresenter {
  /** As messages; `card`: the message whose place the first takes. Whether they arrived; when not, a code is logged. */
  say(chat: Conversation, card: string | null, answer: Shown): Promise<boolean>;
  /** In the person's own chat, which is looked up if need be: what came too late for where they acted. */
  sayLater(reach: ConversationReference, user: PlatformUser, answer: Shown): Promise<boolean>;
  /** What somebody who pressed a button in their chat is shown in the answer to the press itself. */
  pressed(card: string | null, answer: Shown): InvokeAnswer;
  inDialog(answer: Shown, dialog: DialogSpot): InvokeAnswer;
  /** The form again, filled in as it was, with a word about what is wrong. */
  withError(form: Shown, dialog: DialogSpot, wrong: Shown): InvokeAnswer;
  /** The same for a form that stands in the chat. */
  withErrorInChat(form: Shown, values: Values, wrong: Shown): InvokeAnswer;
  /** A line in place of an answer that is not there yet. */
  working(where: 'dialog' | 'card', language: Shown['language']): InvokeAnswer;
}

export const createAuthorPresenter = (deps: Presenting): AuthorPresenter => {
  const failed = (code: string): void =>
    deps.log.write('warn', { event: 'listener-failed', platform: 'teams', code });

  /** An answer is shown to who pressed and said in the chat as well: it is drawn once. */
  const drawn = new WeakMap<Shown, readonly TeamsMessage[]>();
  const messagesOf = (answer: Shown): readonly TeamsMessage[] => {
    const messages =
      drawn.get(answer) ?? authorMessages(answer.screen, drawingIn(deps, answer.language, 'teams'));
    drawn.set(answer, messages);
    return messages;
  };

  const say: AuthorPresenter['say'] = async (chat, card, answer) => {
    for (const [index, message] of messagesOf(answer).entries()) {
      const outcome =
        index === 0 && card !== null
          ? await deps.sender.replace(chat.serviceUrl, { channel: chat.id, message: card }, message)
          : await deps.sender.answer(chat, message);
      if (outcome.kind !== 'sent') {
        failed(outcome.code);
        return false;
      }
    }
    return true;
  };

  const working: AuthorPresenter['working'] = (where, language) => {
    const line = drawingIn(deps, language, 'teams').t('author:line.working');
    return where === 'dialog' ? dialogLineAnswer(line) : lineAnswer(line);
  };

  const inDialog: AuthorPresenter['inDialog'] = (answer, { form, page, opens }) => {
    const drawn = authorModal(answer.screen, drawingIn(deps, answer.language, 'teams'), page);
    if (drawn !== null) return dialogAnswer(withFormId(drawn, form));
    return opens ? working('dialog', answer.language) : closingAnswer;
  };

  return {
    say,
    async sayLater(reach, user, answer) {
      const chat = await deps.chats.at(reach, user);
      if (chat.kind === 'ok') return say(chat.answer, null, answer);
      failed(chat.code);
      return false;
    },
    pressed(card, answer) {
      const [first] = messagesOf(answer);
      if (first === undefined)
        return lineAnswer(drawingIn(deps, answer.language, 'teams').t('author:line.working'));
      return card === null ? lineAnswer(first.summary) : cardAnswer(first.card);
    },
    inDialog,
    withError(form, dialog, wrong) {
      const drawn = authorModal(form.screen, drawingIn(deps, form.language, 'teams'), dialog.page);
      const error = messagesOf(wrong)[0]?.summary;
      if (drawn === null || error === undefined) return inDialog(wrong, dialog);
      const card = withValuesAndError(drawn.card, dialog.values, error);
      return dialogAnswer(withFormId({ ...drawn, card }, dialog.form));
    },
    withErrorInChat(form, values, wrong) {
      const [drawn] = messagesOf(form);
      const error = messagesOf(wrong)[0]?.summary ?? '';
      return drawn === undefined
        ? lineAnswer(error)
        : cardAnswer(withValuesAndError(drawn.card, values, error));
    },
    working,
  };
};
