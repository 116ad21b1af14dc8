import { possibility } from '../features/feedback-intake/feedback-status.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import { noticeScreen } from './notice-screen.ts';
import { ownItem } from './own-item.ts';
import type { AuthorScreen } from './screen.ts';

/** What authors do with items they have already given. */
export const createDispatchItems = ({
  useCases,
  settings,
  notice,
}: DispatchDeps): AuthorHandlers<
  | 'home-opened'
  | 'item-opened'
  | 'item-edit-asked'
  | 'item-edited'
  | 'item-withdrawn'
  | 'answer-asked'
  | 'answered'
  | 'solved-pressed'
  | 'not-solved-pressed'
> => {
  const { applications } = settings;
  const notTheirs: AuthorScreen = { kind: 'item-closed', reference: null };

  return {
    'home-opened': async ({ visitor }, language) => {
      const receipt = await useCases.gate.receiptOf(visitor.user);
      if (receipt === null) return noticeScreen(notice, { kind: 'nothing' }, language);
      const items = await useCases.listOwnFeedback(visitor.user);
      return {
        screen: { kind: 'home', items: items.map((item) => ownItem(item, applications)) },
        language,
      };
    },

    'item-opened': async ({ visitor, feedbackId }, language) => {
      const item = await useCases.openOwnFeedback(visitor.user, feedbackId);
      const screen: AuthorScreen =
        item === null ? notTheirs : { kind: 'item', item: ownItem(item, applications), fullText: item.text };
      return { screen, language };
    },

    'item-edit-asked': async ({ visitor, feedbackId }, language) => {
      const item = await useCases.openOwnFeedback(visitor.user, feedbackId);
      if (item === null) return { screen: notTheirs, language };
      const { reference, revision, applicationId, applicationVersion, text } = item;
      if (text === null || possibility(item, 'edit').kind !== 'possible') {
        return { screen: { kind: 'item-closed', reference }, language };
      }
      const shown = ownItem(item, applications);
      return {
        screen: {
          kind: 'item-form',
          item: shown,
          fullText: text,
          revision,
          applications,
          applicationId,
          applicationVersion,
        },
        language,
      };
    },

    'item-edited': async (
      { visitor, feedbackId, words, feedbackKind, applicationId, applicationVersion },
      language,
    ) => {
      const { user } = visitor;
      const result = await useCases.editFeedback({
        user,
        feedbackId,
        words,
        kind: feedbackKind,
        applicationId,
        applicationVersion,
      });
      switch (result.kind) {
        case 'changed':
          return { screen: { kind: 'item-changed', reference: result.reference }, language };
        case 'closed':
          return { screen: { kind: 'item-closed', reference: result.reference }, language };
        case 'empty-text':
          return { screen: result, language };
        case 'notice-needed':
          // A form is the only place where words can wait; nothing they wrote is lost without a word.
          return noticeScreen(notice, { kind: 'form', words, surface: 'home' }, language);
      }
    },

    'item-withdrawn': async ({ visitor, feedbackId }, language) => {
      const result = await useCases.withdrawFeedback(visitor.user, feedbackId);
      const screen: AuthorScreen =
        result.kind === 'withdrawn'
          ? { kind: 'item-withdrawn', reference: result.reference }
          : { kind: 'item-closed', reference: result.reference };
      return { screen, language };
    },

    'answer-asked': async ({ visitor, feedbackId }, language) => {
      const item = await useCases.openOwnFeedback(visitor.user, feedbackId);
      if (item === null) return { screen: notTheirs, language };
      const { reference } = item;
      const screen: AuthorScreen =
        possibility(item, 'answer').kind === 'possible'
          ? { kind: 'answer-form', feedbackId, reference }
          : { kind: 'item-closed', reference };
      return { screen, language };
    },

    answered: async ({ visitor, feedbackId, words, submission }, language) => {
      const result = await useCases.answerInForm({ user: visitor.user, feedbackId, words, submission });
      switch (result.kind) {
        case 'sent':
          return { screen: { kind: 'answer-sent', reference: result.reference }, language };
        case 'closed':
          return { screen: { kind: 'item-closed', reference: result.reference }, language };
        case 'empty-text':
          return { screen: result, language };
        case 'notice-needed':
          return noticeScreen(notice, { kind: 'form', words, surface: 'shortcut' }, language);
      }
    },

    'solved-pressed': async ({ visitor, feedbackId }, language) => {
      const { kind, reference } = await useCases.saySolved(visitor.user, feedbackId);
      const screen: AuthorScreen =
        kind === 'noted' ? { kind: 'solved-thanks', reference } : { kind: 'item-closed', reference };
      return { screen, language };
    },

    'not-solved-pressed': async ({ visitor, feedbackId }, language) => {
      const { kind, reference } = await useCases.sayNotSolved(visitor.user, feedbackId);
      const screen: AuthorScreen =
        kind === 'noted' ? { kind: 'reopened', reference } : { kind: 'item-closed', reference };
      return { screen, language };
    },
  };
};
