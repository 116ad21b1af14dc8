import { accessContext } from '../features/data-rights/access-context.ts';
import type { ObjectResult } from '../features/data-rights/object-to-use.ts';
import type { Right } from '../features/data-rights/right.ts';
import { rightOfWord } from '../features/data-rights/right-words.ts';
import { isBlank } from '../features/feedback-intake/is-blank.ts';
import type { PlatformUser } from '../shared/platform-user.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { createDispatchLinks } from './dispatch-links.ts';
import { noticeScreen } from './notice-screen.ts';
import { ownItem } from './own-item.ts';
import type { AuthorScreen } from './screen.ts';

/** Questions about privacy: answered without a receipt, and a stranger who asks leaves no trace. */
export const createDispatchRights = (
  { useCases, settings, notice, recognise }: DispatchDeps,
  links: ReturnType<typeof createDispatchLinks>,
) => {
  const { controller } = settings;

  const access = async (user: PlatformUser): Promise<AuthorScreen> => {
    const [held, ...linked] = await useCases.answerAccess(user);
    if (held === undefined) return { kind: 'nothing-held', controller };
    return { kind: 'access', held, linked, access: accessContext(settings) };
  };

  const askErase = async (user: PlatformUser): Promise<AuthorScreen> => {
    const result = await useCases.askErase(user);
    if (result.kind === 'nothing-held') return { kind: 'nothing-held', controller };
    return { ...result, kind: 'erase-confirm' };
  };

  const restriction = async (user: PlatformUser): Promise<AuthorScreen> => {
    const requests = await useCases.listRequests(user);
    if (requests === null) return { kind: 'nothing-held', controller };
    const items = await useCases.listOwnFeedback(user);
    const standing = requests.filter(({ kind, restriction }) => kind === 'restrict' && restriction !== null);
    return {
      kind: 'restriction',
      all: standing.some(({ feedbackId }) => feedbackId === null),
      items: items.map((item) => ({
        item: ownItem(item, settings.applications),
        own: standing.some(({ feedbackId }) => feedbackId === item.id),
      })),
      controller,
    };
  };

  const objection = (result: ObjectResult): AuthorScreen =>
    result.kind === 'objected' || result.kind === 'nothing-held' ? { ...result, controller } : result;

  /** `at`: when the person asked; null: now. */
  const right = async (user: PlatformUser, chosen: Right, at: Date | null): Promise<AuthorScreen> => {
    switch (chosen) {
      case 'access':
        return access(user);
      case 'erase':
        return askErase(user);
      case 'complain':
        return { kind: 'complaint', controller };
      case 'info':
        return { kind: 'notice-text', notice };
      case 'recipients': {
        const actual = await useCases.listRecipients(user);
        return { kind: 'recipients', actual, possible: settings.recipients, controller };
      }
      case 'restrict':
        return restriction(user);
      case 'object':
        return objection(await useCases.objectToUse(user, at));
      case 'rectify': {
        const held = await useCases.askRectify(user);
        return held === null ? { kind: 'nothing-held', controller } : { kind: 'rectify-form', ...held };
      }
      case 'status':
        return { kind: 'requests', requests: (await useCases.listRequests(user)) ?? [], controller };
      case 'export':
        return { ...(await useCases.askExport(user)), controller };
    }
  };

  const menu = (
    first: Right | 'menu' | null,
    message: Extract<AuthorScreen, { kind: 'privacy-menu' }>['message'],
  ): AuthorScreen => ({
    kind: 'privacy-menu',
    first: first === 'menu' ? null : first,
    message,
    controller,
  });

  const handlers: AuthorHandlers<
    | 'privacy-command'
    | 'privacy-asked'
    | 'right-chosen'
    | 'erase-confirmed'
    | 'restriction-asked'
    | 'lift-asked'
    | 'wish-chosen'
    | 'objection-withdrawn'
    | 'rectified'
  > = {
    'privacy-command': async ({ visitor, words }, language) => {
      if (words.classify(isBlank)) return { screen: menu(null, null), language };
      const linking = await links.named(visitor, words, (text) => text, language);
      if (linking !== null) return linking;
      const named = words.classify(rightOfWord);
      const screen =
        named === null ? menu(words.classify(recognise), null) : await right(visitor.user, named, null);
      return { screen, language };
    },

    'privacy-asked': async ({ words }, language) => ({
      screen: menu(words === null ? null : words.classify(recognise), null),
      language,
    }),

    'right-chosen': async (event, language) => ({
      screen: await right(event.visitor.user, event.right, null),
      language,
    }),

    'erase-confirmed': async ({ visitor }, language) => {
      const result = await useCases.confirmErase(visitor.user);
      const screen: AuthorScreen =
        result.kind === 'nothing-held'
          ? { kind: 'nothing-held', controller }
          : {
              kind: 'erased',
              feedback: result.feedback,
              messages: result.messages,
              copies: result.copies,
              retained: result.retained,
              controller,
            };
      return { screen, language };
    },

    'restriction-asked': async ({ visitor, feedbackId }, language) => {
      const result = await useCases.restrictData(visitor.user, feedbackId);
      return { screen: result.kind === 'nothing-held' ? { ...result, controller } : result, language };
    },

    'lift-asked': async ({ visitor, feedbackId }, language) => {
      const result = await useCases.liftRestriction(visitor.user, feedbackId);
      return { screen: result.kind === 'nothing-held' ? { ...result, controller } : result, language };
    },

    'wish-chosen': async ({ visitor, wish }, language) => ({
      screen: objection(await useCases.chooseWish(visitor.user, wish)),
      language,
    }),

    'objection-withdrawn': async ({ visitor }, language) => ({
      screen: objection(await useCases.withdrawObjection(visitor.user)),
      language,
    }),

    rectified: async ({ visitor, written }, language) => {
      const result = await useCases.rectifyPerson(visitor.user, written);
      if (result.kind === 'notice-needed') return noticeScreen(notice, { kind: 'nothing' }, language);
      return { screen: result.kind === 'nothing-held' ? { ...result, controller } : result, language };
    },
  };
  return { ...handlers, right, menu };
};
