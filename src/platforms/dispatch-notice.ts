import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { createDispatchForms } from './dispatch-forms.ts';
import type { createDispatchLinks } from './dispatch-links.ts';
import type { createDispatchMessages } from './dispatch-messages.ts';
import { noticeScreen } from './notice-screen.ts';
import { ownItem } from './own-item.ts';

/** *Fortsett*, and then on to what the person was about to do; *Avbryt*, and nothing is kept. */
export const createDispatchNotice = (
  { useCases, settings, notice }: DispatchDeps,
  forms: ReturnType<typeof createDispatchForms>,
  messages: ReturnType<typeof createDispatchMessages>,
  links: ReturnType<typeof createDispatchLinks>,
): AuthorHandlers<'continue-pressed' | 'cancel-pressed'> => ({
  'continue-pressed': async ({ visitor, version, pending, where }, language) => {
    const { user } = visitor;
    const { conversation } = visitor;
    const press = { user, conversation, version, surface: where, language };
    const pressed = await useCases.pressContinue(press);
    if (pressed.kind === 'notice-changed') return noticeScreen(notice, pending, language);
    const own = pressed.receipt.language;
    switch (pending.kind) {
      case 'message':
        return messages.confirmWaiting(user, pending, own);
      case 'form':
        return forms.form(visitor, pending.words, pending.surface, own);
      case 'language':
        return forms.chooseLanguage(visitor, pending.language, own);
      case 'link':
        return links.link(visitor, pending.code, own);
      case 'nothing': {
        if (where !== 'home') return { screen: { kind: 'help' }, language: own };
        const items = await useCases.listOwnFeedback(user);
        return {
          screen: { kind: 'home', items: items.map((item) => ownItem(item, settings.applications)) },
          language: own,
        };
      }
    }
  },

  'cancel-pressed': async (_event, language) => ({ screen: { kind: 'cancelled' }, language }),
});
