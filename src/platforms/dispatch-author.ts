import { mayUseBot } from '../features/feedback-intake/may-use-bot.ts';
import type { Person } from '../features/feedback-intake/person-store.ts';
import { defaultLanguage, type Language, languageOfLocale } from '../shared/language.ts';
import type { AuthorHandlers } from './author-handler.ts';
import { changedConversation } from './changed-conversation.ts';
import type { Dispatch, DispatchDeps } from './dispatch.ts';
import { createDispatchForms } from './dispatch-forms.ts';
import { createDispatchItems } from './dispatch-items.ts';
import { createDispatchLinks } from './dispatch-links.ts';
import { createDispatchMessages } from './dispatch-messages.ts';
import { createDispatchNotice } from './dispatch-notice.ts';
import { createDispatchRights } from './dispatch-rights.ts';
import type { AuthorEvent, Visitor } from './inbound-event.ts';
import type { Answer, AuthorScreen } from './screen.ts';

/** Rights outlive the permission to use the bot: someone we hold data about can always ask and take back. */
const always: readonly AuthorEvent['kind'][] = [
  'privacy-command',
  'privacy-asked',
  'right-chosen',
  'erase-confirmed',
  'unlink-pressed',
  'restriction-asked',
  'lift-asked',
  'wish-chosen',
  'objection-withdrawn',
  'rectified',
  'message-edited',
  'message-deleted',
  'item-withdrawn',
];
/** Nobody waits for an answer to these. */
const silent: readonly AuthorEvent['kind'][] = ['message-edited', 'message-deleted'];

/** The busiest events of all: they store something at once, and then know the person's language. */
const storesAtOnce = (event: AuthorEvent): boolean =>
  event.kind === 'form-submitted' || (event.kind === 'message-confirmed' && event.carried !== null);
const stored: ReadonlySet<AuthorScreen['kind']> = new Set(['saved', 'already-saved']);

/** Author events: who may, then the handler of that kind. No case can be forgotten: the type lists them all. */
export const createDispatchAuthor = (deps: DispatchDeps): Dispatch['author'] => {
  const forms = createDispatchForms(deps);
  const links = createDispatchLinks(deps);
  const rights = createDispatchRights(deps, links);
  const messages = createDispatchMessages(deps, forms, rights, links);
  const handlers: AuthorHandlers<AuthorEvent['kind']> = {
    ...forms,
    ...rights,
    'link-asked': links['link-asked'],
    'unlink-pressed': links['unlink-pressed'],
    ...messages,
    ...createDispatchNotice(deps, forms, messages, links),
    ...createDispatchItems(deps),
    'help-asked': async (_event, language) => ({ screen: { kind: 'help' }, language }),
    mentioned: async (_event, language) => ({ screen: { kind: 'pointer' }, language }),
  };

  const personOf = (visitor: Visitor) => deps.people.find(deps.refs.personRef(visitor.user));
  const fromPayload = ({ locale }: Visitor): Language =>
    (locale === null ? null : languageOfLocale(locale)) ?? defaultLanguage;

  const handle = <Kind extends AuthorEvent['kind']>(
    event: Extract<AuthorEvent, { kind: Kind }>,
    language: Language,
  ): Promise<Answer<AuthorScreen> | null> => handlers[event.kind](event, language);

  /** Kept after the answer was found: the event may be the very *Fortsett* that allows it. */
  const keepConversation = async (person: Person | null, { user, conversation }: Visitor): Promise<void> => {
    const changed = person === null ? null : changedConversation(person.conversation, conversation);
    if (changed !== null) await deps.useCases.keepConversation(user, changed);
  };

  return async (event) => {
    const { visitor } = event;
    const allowed = mayUseBot(deps.settings, visitor.user, visitor.outsider);
    if (allowed && storesAtOnce(event)) {
      const answer = await handle(event, fromPayload(visitor));
      if (answer !== null && stored.has(answer.screen.kind)) return answer;
      // Nothing was stored: answered once more, in the language that is known of them.
    }
    const person = await personOf(visitor);
    const language = person?.language ?? fromPayload(visitor);
    if (allowed) {
      const answer = await handle(event, language);
      await keepConversation(person, visitor);
      return answer;
    }
    if (person !== null && always.includes(event.kind)) return handle(event, language);
    return silent.includes(event.kind) ? null : { screen: { kind: 'not-allowed' }, language };
  };
};
