import { recogniseRight } from '../features/data-rights/recognise-right.ts';
import { rightOfWord } from '../features/data-rights/right-words.ts';
import { afterFirstWord, chatCommand } from '../features/feedback-intake/chat-words.ts';
import { isBlank } from '../features/feedback-intake/is-blank.ts';
import type { Unrecorded } from '../features/privacy-notice/unrecorded.ts';
import type { Language } from '../shared/language.ts';
import type { MessageAddress, PlatformUser } from '../shared/platform-user.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { createDispatchForms } from './dispatch-forms.ts';
import type { createDispatchRights } from './dispatch-rights.ts';
import { noticeScreen } from './notice-screen.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** Where a message stands, and the message of ours whose thread it is in. */
interface Place {
  readonly message: MessageAddress;
  readonly thread: MessageAddress | null;
}

/** Free text in the person's own chat: a command, a privacy question, or words that wait for *Lagre*. */
export const createDispatchMessages = (
  { useCases, settings, notice }: DispatchDeps,
  forms: ReturnType<typeof createDispatchForms>,
  rights: ReturnType<typeof createDispatchRights>,
) => {
  const confirm = async (
    user: PlatformUser,
    words: Unrecorded<string>,
    { message, thread }: Place,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const answered = thread === null ? null : await useCases.findAnsweredFeedback(user, thread);
    const answers = answered === null ? null : { feedbackId: answered.id, reference: answered.reference };
    const { applications } = settings;
    return { screen: { kind: 'confirm', words, message, applications, answers }, language };
  };

  /** Reads a waiting message again, now that the person may be shown the confirm card. */
  const confirmAgain = async (
    user: PlatformUser,
    place: Place,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const read = await useCases.readOwnMessage(user, place.message);
    switch (read.kind) {
      case 'read':
        return confirm(user, read.words, place, language);
      case 'missing':
        return { screen: { kind: 'original-missing' }, language };
      case 'try-again':
        return { screen: { kind: 'try-again' }, language };
      case 'notice-needed':
        return noticeScreen(notice, { kind: 'message', ...place }, language);
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
    'message-written': async ({ visitor, words, message, thread }, language) => {
      const { user } = visitor;
      if (words.classify(isBlank)) return { screen: { kind: 'empty-text' }, language };
      const command = words.classify(chatCommand);
      if (command === 'privacy') {
        const named = words.classify((text) => rightOfWord(afterFirstWord(text)));
        const screen = named === null ? rights.menu(null, null) : await rights.right(user, named);
        return { screen, language };
      }
      const commanded = command === null ? null : await forms.command(visitor, command, language);
      if (commanded !== null) return commanded;
      const asked = words.classify(recogniseRight);
      if (asked !== null) return { screen: rights.menu(asked, { address: message, thread }), language };
      const receipt = await useCases.gate.receiptOf(user);
      return receipt === null
        ? noticeScreen(notice, { kind: 'message', message, thread }, language)
        : confirm(user, words, { message, thread }, language);
    },

    'message-edited': async ({ visitor, message }) => {
      await useCases.messageEdited(visitor.user, message);
      return null;
    },

    'message-deleted': async ({ visitor, message }) => {
      await useCases.messageDeleted(visitor.user, message);
      return null;
    },

    'message-confirmed': async ({ visitor, message, card, feedbackKind, applicationId }, language) => {
      const { user } = visitor;
      const result = await useCases.acceptMessage({
        user,
        message,
        card,
        kind: feedbackKind,
        applicationId,
      });
      return result.kind === 'notice-needed'
        ? noticeScreen(notice, { kind: 'message', message, thread: null }, language)
        : { screen: result, language };
    },

    'message-confirmed-as-answer': async ({ visitor, message, feedbackId }, language) => {
      const result = await useCases.answerWithMessage({ user: visitor.user, feedbackId, message });
      switch (result.kind) {
        case 'sent':
          return { screen: { kind: 'answer-sent', reference: result.reference }, language };
        case 'closed':
          return { screen: { kind: 'item-closed', reference: result.reference }, language };
        case 'missing':
          return { screen: { kind: 'original-missing' }, language };
        case 'notice-needed':
          return noticeScreen(notice, { kind: 'message', message, thread: null }, language);
        case 'empty-text':
        case 'try-again':
          return { screen: result, language };
      }
    },

    'message-discarded': async (_event, language) => ({ screen: { kind: 'discarded' }, language }),

    'feedback-meant': ({ visitor, message, thread }, language) =>
      confirmAgain(visitor.user, { message, thread }, language),
  };
  return { ...handlers, confirmAgain };
};
