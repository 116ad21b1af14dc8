import { typedLinkCode } from '../features/linked-accounts/link-code.ts';
import { afterLinkWord, linkActOf } from '../features/linked-accounts/link-words.ts';
import type { Unrecorded } from '../features/privacy-notice/unrecorded.ts';
import type { LinkCode } from '../shared/ids.ts';
import type { Language } from '../shared/language.ts';
import type { AuthorHandlers } from './author-handler.ts';
import type { DispatchDeps } from './dispatch.ts';
import type { Visitor } from './inbound-event.ts';
import { noticeScreen } from './notice-screen.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** Linking the accounts of one person: a code from one, typed in the other, and taking an account out again. */
export const createDispatchLinks = ({ useCases, notice }: DispatchDeps) => {
  /** `code` null: one is asked for. */
  const link = async (
    { user }: Visitor,
    code: LinkCode | null,
    language: Language,
  ): Promise<Answer<AuthorScreen>> => {
    const result =
      code === null ? await useCases.makeLinkCode(user) : await useCases.enterLinkCode(user, code);
    switch (result.kind) {
      case 'made':
        return { screen: { ...result, kind: 'link-code' }, language };
      case 'linked':
        return { screen: result, language };
      case 'refused':
        return { screen: { kind: 'link-refused', reason: result.reason }, language };
      case 'notice-needed':
        return noticeScreen(notice, { kind: 'link', code }, language);
    }
  };

  const unlink = async ({ user }: Visitor, language: Language): Promise<Answer<AuthorScreen>> => {
    const { kind } = await useCases.unlinkAccount(user);
    const screen: AuthorScreen = kind === 'unlinked' ? { kind } : { kind: 'link-refused', reason: kind };
    return { screen, language };
  };

  /**
   * What is typed asks for; null when it is something else. `after`: the words after `/personvern` in it, or after the
   * same word in the chat.
   */
  const named = async (
    visitor: Visitor,
    words: Unrecorded<string>,
    after: (text: string) => string | null,
    language: Language,
  ): Promise<Answer<AuthorScreen> | null> => {
    switch (words.classify((text) => linkActOf(after(text) ?? ''))) {
      case 'make':
        return link(visitor, null, language);
      case 'leave':
        return unlink(visitor, language);
      case 'enter': {
        const code = words.classify((text) => typedLinkCode(afterLinkWord(after(text) ?? '')));
        // What cannot be a code is no guess at one, and no more is done about it.
        if (code === null) return { screen: { kind: 'link-refused', reason: 'unknown' }, language };
        return link(visitor, code, language);
      }
      case null:
        return null;
    }
  };

  const handlers: AuthorHandlers<'link-asked' | 'unlink-pressed'> = {
    'link-asked': ({ visitor }, language) => link(visitor, null, language),
    'unlink-pressed': ({ visitor }, language) => unlink(visitor, language),
  };
  return { ...handlers, link, named };
};
