import type { PlatformUser } from '../../../shared/platform-user.ts';
import { type Drawing, drawingIn } from '../../drawing/drawing.ts';
import type { Answer, AuthorScreen } from '../../screen.ts';
import { authorMessages } from '../messages/author-messages.ts';
import { authorModal } from '../messages/author-modal.ts';
import { homeView } from '../messages/kit/home-view.ts';
import type { SlackMessage } from '../messages/message.ts';
import type { FormAnswer } from '../receiving/form-answer.ts';
import type { Place } from './place.ts';
import type { Presenting } from './presenting.ts';

/** Draws the screen that a use case answered with, where the person acted. Only they see it. */
export interface AuthorPresenter {
  /** Whether it reached them; when not, a code is logged. */
  show(place: Place, user: PlatformUser, answer: Answer<AuthorScreen>): Promise<boolean>;
  inForm(answer: Answer<AuthorScreen>, block: string | null): FormAnswer;
  publishHome(user: PlatformUser, answer: Answer<AuthorScreen>): Promise<boolean>;
}

/** Screens that are fields to fill in: in a chat too they are opened as a modal. */
const forms: ReadonlySet<AuthorScreen['kind']> = new Set([
  'feedback-form',
  'item-form',
  'answer-form',
  'rectify-form',
]);

/** After these the form stays as it is, so that what was written in it is not lost. */
const keepsForm: ReadonlySet<AuthorScreen['kind']> = new Set([
  'empty-text',
  'try-again',
  'item-closed',
  'not-allowed',
]);

type Outcome = { readonly kind: string; readonly code?: string };

export const createAuthorPresenter = (deps: Presenting): AuthorPresenter => {
  const { sender, views, respondTo } = deps;

  const reached = (outcome: Outcome): boolean => {
    if (outcome.kind === 'ok' || outcome.kind === 'sent') return true;
    const code = outcome.code ?? 'unknown';
    deps.log.write('warn', { event: 'listener-failed', platform: 'slack', code });
    return false;
  };

  /** Sends messages one after the other; the first one that fails ends it. */
  const inOrder = async (
    messages: readonly SlackMessage[],
    send: (message: SlackMessage, index: number) => Promise<Outcome>,
  ): Promise<boolean> => {
    for (const [index, message] of messages.entries()) {
      if (!reached(await send(message, index))) return false;
    }
    return true;
  };

  const inChat = (
    place: Pick<Extract<Place, { kind: 'chat' }>, 'channel' | 'threadTs' | 'card'>,
    user: PlatformUser,
    messages: readonly SlackMessage[],
  ) => {
    const { channel, threadTs, card } = place;
    return inOrder(messages, (message, index) =>
      index === 0 && card !== null
        ? sender.update(user.workspaceId, card, message)
        : sender.answer({ workspaceId: user.workspaceId, channel, threadTs }, message),
    );
  };

  const privately = (responseUrl: string, messages: readonly SlackMessage[], replace: boolean) =>
    inOrder(messages, (message, index) =>
      respondTo(responseUrl, message, { replace: replace && index === 0 }),
    );

  /** A trigger lives three seconds: when it is spent, the same goes out as messages, with the words in it. */
  const opened = async (
    triggerId: string,
    user: PlatformUser,
    { screen }: Answer<AuthorScreen>,
    d: Drawing,
    otherwise: () => Promise<boolean>,
  ): Promise<boolean> => {
    const modal = authorModal(screen, d);
    if (modal === null) return otherwise();
    return reached(await views.open(user.workspaceId, triggerId, modal)) || otherwise();
  };

  const publishHome = async (user: PlatformUser, answer: Answer<AuthorScreen>, page = 0) => {
    const view = homeView(answer.screen, drawingIn(deps, answer.language, 'slack'), page);
    return reached(await views.publishHome(user.workspaceId, user.userId, view));
  };

  const show = async (place: Place, user: PlatformUser, answer: Answer<AuthorScreen>): Promise<boolean> => {
    const { screen } = answer;
    const d = drawingIn(deps, answer.language, 'slack');
    const messages = () => authorMessages(screen, d);
    const directly = () => inChat({ channel: user.userId, threadTs: null, card: null }, user, messages());
    switch (place.kind) {
      case 'chat': {
        const said = () => inChat(place, user, messages());
        if (place.triggerId === null || !forms.has(screen.kind)) return said();
        return opened(place.triggerId, user, answer, d, said);
      }
      case 'command': {
        const { responseUrl } = place;
        return opened(place.triggerId, user, answer, d, () =>
          responseUrl === null ? directly() : privately(responseUrl, messages(), false),
        );
      }
      case 'ephemeral': {
        const said = () => privately(place.responseUrl, messages(), true);
        return forms.has(screen.kind) ? opened(place.triggerId, user, answer, d, said) : said();
      }
      case 'modal': {
        const modal = authorModal(screen, d, place.page);
        if (modal === null) return directly();
        return reached(
          place.keep
            ? await views.push(user.workspaceId, place.triggerId, modal)
            : await views.update(user.workspaceId, place.viewId, modal),
        );
      }
      case 'home': {
        const isHome =
          screen.kind === 'home' || (screen.kind === 'notice' && screen.pending.kind === 'nothing');
        if (isHome || place.triggerId === null) return publishHome(user, answer, place.page);
        return opened(place.triggerId, user, answer, d, directly);
      }
      case 'mention': {
        const { channel, threadTs } = place;
        const to = { workspaceId: user.workspaceId, channel, threadTs };
        return inOrder(messages(), (message) => sender.postEphemeral(to, user.userId, message));
      }
    }
  };

  return {
    show,
    publishHome: (user, answer) => publishHome(user, answer),
    inForm({ screen, language }, block) {
      const d = drawingIn(deps, language, 'slack');
      if (block !== null && keepsForm.has(screen.kind)) {
        const text = authorMessages(screen, d)[0]?.text ?? '';
        return { response_action: 'errors', errors: { [block]: text } };
      }
      const view = authorModal(screen, d);
      return view === null ? { response_action: 'clear' } : { response_action: 'update', view };
    },
  };
};
