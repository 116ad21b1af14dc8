import { feedbackCommand } from '../features/feedback-intake/chat-words.ts';
import type { FeedbackSurface } from '../features/feedback-intake/feedback.ts';
import type { Unrecorded } from '../features/privacy-notice/unrecorded.ts';
import { type Language, languages } from '../shared/language.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { Visitor } from './inbound-event.ts';
import { noticeScreen } from './notice-screen.ts';
import { ownItem } from './own-item.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** The form, the words after `/tilbakemelding`, the choice of language and the list of one's own items. */
export const createDispatchForms = ({ useCases, settings, notice }: DispatchDeps) => {
  const myFeedback = async (visitor: Visitor, language: Language): Promise<Answer<AuthorScreen>> => {
    const items = await useCases.listOwnFeedback(visitor.user);
    return {
      screen: { kind: 'my-feedback', items: items.map((item) => ownItem(item, settings.applications)) },
      language,
    };
  };

  const chooseLanguage = async (
    visitor: Visitor,
    wanted: Language,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const result = await useCases.chooseLanguage(visitor.user, wanted);
    return result.kind === 'chosen'
      ? { screen: { kind: 'language-set' }, language: wanted }
      : noticeScreen(notice, { kind: 'language', language: wanted }, language);
  };

  const form = async (
    visitor: Visitor,
    words: Unrecorded<string> | null,
    surface: FeedbackSurface,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const receipt = await useCases.gate.receiptOf(visitor.user);
    if (receipt === null) return noticeScreen(notice, { kind: 'form', words, surface }, language);
    const { applications } = settings;
    return { screen: { kind: 'feedback-form', words, surface, applications }, language };
  };

  /** What both `/tilbakemelding …` and the same words typed in the chat mean; null: they are no command. */
  const command = async (
    visitor: Visitor,
    name: string,
    language: Language,
  ): Promise<Answer<AuthorScreen> | null> => {
    if (name === 'status') return myFeedback(visitor, language);
    if (name === 'help') return { screen: { kind: 'help' }, language };
    if (name === 'language') return { screen: { kind: 'language-unknown' }, language };
    const wanted = languages.find((one) => name === `language-${one}`);
    return wanted === undefined ? null : chooseLanguage(visitor, wanted, language);
  };

  const handlers: AuthorHandlers<
    'feedback-command' | 'form-asked' | 'form-submitted' | 'status-asked' | 'language-chosen'
  > = {
    'feedback-command': async ({ visitor, words }, language) => {
      const name = words.classify(feedbackCommand);
      const answer = await command(visitor, name, language);
      return answer ?? form(visitor, name === 'form' ? null : words, 'command', language);
    },

    'form-asked': ({ visitor, words, surface }, language) => form(visitor, words, surface, language),

    'form-submitted': async (
      { visitor, words, feedbackKind, applicationId, applicationVersion, surface, submission },
      language,
    ) => {
      const { user } = visitor;
      const result = await useCases.saveFeedback({
        user,
        words,
        kind: feedbackKind,
        applicationId,
        applicationVersion,
        surface,
        submission,
      });
      switch (result.kind) {
        case 'saved': {
          const { reference, deleteAfter } = result;
          return { screen: { kind: 'saved', reference, deleteAfter }, language: result.language };
        }
        case 'already-saved':
          return {
            screen: { kind: 'already-saved', reference: result.reference },
            language: result.language,
          };
        case 'empty-text':
          return { screen: { kind: 'empty-text' }, language };
        case 'notice-needed':
          return noticeScreen(notice, { kind: 'form', words, surface }, language);
      }
    },

    'status-asked': ({ visitor }, language) => myFeedback(visitor, language),

    'language-chosen': (event, language) => chooseLanguage(event.visitor, event.language, language),
  };
  return { ...handlers, command, form, chooseLanguage };
};
