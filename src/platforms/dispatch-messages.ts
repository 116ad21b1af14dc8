import { rightOfWord } from '../features/data-rights/right-words.ts';
import { afterFirstWord, afterPrivacyWord, chatCommand } from '../features/feedback-intake/chat-words.ts';
import { isBlank } from '../features/feedback-intake/is-blank.ts';
import type { Language } from '../shared/language.ts';
import type { PlatformUser } from '../shared/platform-user.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { createDispatchForms } from './dispatch-forms.ts';
import type { createDispatchLinks } from './dispatch-links.ts';
import type { createDispatchRights } from './dispatch-rights.ts';
import type { CarriedWords, WaitingMessage } from './inbound-event.ts';
import { noticeScreen } from './notice-screen.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** Free text in the person's own chat: a command, a privacy question, or words that wait for *Lagre*. */
export const createDispatchMessages = (
  { useCases, settings, notice, recognise }: DispatchDeps,
  forms: ReturnType<typeof createDispatchForms>,
  rights: ReturnType<typeof createDispatchRights>,
  links: ReturnType<typeof createDispatchLinks>,
) => {
  const confirm = async (
    user: PlatformUser,
    { words, writtenAt }: CarriedWords,
    { message, thread }: Pick<WaitingMessage, 'message' | 'thread'>,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const answered = thread === null ? null : await useCases.findAnsweredFeedback(user, thread);
    const answers = answered === null ? null : { feedbackId: answered.id, reference: answered.reference };
    const { applications } = settings;
    return { screen: { kind: 'confirm', words, writtenAt, message, applications, answers }, language };
  };

  /** The confirm card of a waiting message: from the words it carries, or from the message read again. */
  const confirmWaiting = async (
    user: PlatformUser,
    waiting: WaitingMessage,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const { message, thread, carried } = waiting;
    if (carried !== null) {
      const receipt = await useCases.gate.receiptOf(user);
      return receipt === null
        ? noticeScreen(notice, { ...waiting, kind: 'message' }, language)
        : confirm(user, carried, waiting, language);
    }
    const read = await useCases.readOwnMessage(user, message);
    switch (read.kind) {
      case 'read':
        return confirm(user, read, { message, thread }, language);
      case 'missing':
        return { screen: { kind: 'original-missing' }, language };
      case 'try-again':
        return { screen: { kind: 'try-again' }, language };
      case 'notice-needed':
        return noticeScreen(notice, { ...waiting, kind: 'message' }, language);
    }
  };

  const handlers: AuthorHandlers<
    | 'message-written'
    | 'message-edited'
    | 'message-deleted'
    | 'message-confirmed'
    | 'message-confirmed-as-answer'
    | 'message-discarded'
    | 'feedback-meant'
  > = {
    'message-written': async ({ visitor, words, writtenAt, message, thread }, language) => {
      const { user } = visitor;
      if (words.classify(isBlank)) return { screen: { kind: 'empty-text' }, language };
      const linking = await links.named(visitor, words, afterPrivacyWord, language);
      if (linking !== null) return linking;
      const command = words.classify(chatCommand);
      if (command === 'privacy') {
        const named = words.classify((text) => rightOfWord(afterFirstWord(text)));
        const screen = named === null ? rights.menu(null, null) : await rights.right(user, named, writtenAt);
        return { screen, language };
      }
      if (command === 'form') return forms.form(visitor, null, 'message', language);
      const commanded = command === null ? null : await forms.command(visitor, command, language);
      if (commanded !== null) return commanded;
      const asked = words.classify(recognise);
      const waiting = { message, thread, carried: { words, writtenAt } };
      if (asked !== null) return { screen: rights.menu(asked, waiting), language };
      return confirmWaiting(user, waiting, language);
    },

    'message-edited': async ({ visitor, message, words }) => {
      await useCases.messageEdited(visitor.user, message, words);
      return null;
    },

    'message-deleted': async ({ visitor, message }) => {
      await useCases.messageDeleted(visitor.user, message);
      return null;
    },

    'message-confirmed': async (event, language) => {
      const { message, carried, card, feedbackKind: kind, applicationId } = event;
      const { user } = event.visitor;
      const result =
        carried === null
          ? await useCases.acceptMessage({ user, message, card, kind, applicationId })
          : await useCases.saveCarriedMessage({ user, ...carried, message, kind, applicationId });
      if (result.kind === 'notice-needed') {
        return noticeScreen(notice, { kind: 'message', message, thread: null, carried }, language);
      }
      if (!('language' in result)) return { screen: result, language };
      const { language: own, ...screen } = result;
      return { screen, language: own };
    },

    'message-confirmed-as-answer': async ({ visitor, message, carried, feedbackId }, language) => {
      const { user } = visitor;
      const words = carried?.words ?? null;
      const result = await useCases.answerWithMessage({ user, feedbackId, message, words });
      switch (result.kind) {
        case 'sent':
          return { screen: { kind: 'answer-sent', reference: result.reference }, language };
        case 'closed':
          return { screen: { kind: 'item-closed', reference: result.reference }, language };
        case 'missing':
          return { screen: { kind: 'original-missing' }, language };
        case 'notice-needed':
          return noticeScreen(notice, { kind: 'message', message, thread: null, carried }, language);
        case 'empty-text':
        case 'try-again':
          return { screen: result, language };
      }
    },

    'message-discarded': async (_event, language) => ({ screen: { kind: 'discarded' }, language }),

    'feedback-meant': ({ visitor, message, thread, carried }, language) =>
      confirmWaiting(visitor.user, { message, thread, carried }, language),
  };
  return { ...handlers, confirmWaiting };
};
