import { errorCode } from '../../../shared/error-code.ts';
import { defaultLanguage, type Language, languageOfLocale } from '../../../shared/language.ts';
import type { Log } from '../../../shared/log.ts';
import type { ConversationReference } from '../../conversation-reference.ts';
import type { Dispatch } from '../../dispatch.ts';
import type { AgentEvent, AuthorEvent, Visitor } from '../../inbound-event.ts';
import type { AgentScreen, Answer, AuthorScreen } from '../../screen.ts';
import type { Conversation } from '../sending/sender.ts';
import type { InvokeAnswer } from '../showing/invoke-answer.ts';
import type { DialogPlace, PressSpot } from '../showing/place.ts';
import type { AgentAct, AgentPresenter } from '../showing/present-agent.ts';
import type { AuthorPresenter } from '../showing/present-author.ts';
import type { InTime } from './in-time.ts';
import type { Running } from './running.ts';

/** What stood in a form, and how to ask for the same form again should something be wrong with it. */
export interface SentInChat {
  readonly values: Readonly<Record<string, string>>;
  readonly form: AuthorEvent | null;
}

/** One turn: what somebody did is dispatched, and answered where they did it; an invoke within its time. */
export interface Turns {
  /** Words in a chat or channel. Resolves when the use case is done; what is said goes out meanwhile. */
  author(event: AuthorEvent, chat: Conversation, card: string | null): Promise<Answer<AuthorScreen> | null>;
  /** A button in the person's own chat. */
  press(event: AuthorEvent, spot: PressSpot): Promise<InvokeAnswer>;
  /** A form that stands in the person's own chat, sent in; its answer takes its place. */
  formInChat(event: AuthorEvent, spot: PressSpot, sent: SentInChat): Promise<InvokeAnswer>;
  /** Something asked for in a dialog. */
  dialog(event: AuthorEvent, place: DialogPlace): Promise<InvokeAnswer>;
  /** A form sent in. `form`: how to ask for the same form again, should something be wrong with it. */
  form(event: AuthorEvent, place: DialogPlace, form: AuthorEvent | null): Promise<InvokeAnswer>;
  agent(event: AgentEvent, chat: Conversation): Promise<void>;
  agentPress(event: AgentEvent, reach: ConversationReference): Promise<InvokeAnswer>;
  agentDialog(event: AgentEvent, place: DialogPlace): Promise<InvokeAnswer>;
  agentForm(event: AgentEvent, place: DialogPlace, form: AgentEvent | null): Promise<InvokeAnswer>;
}

/** After these a form stays as it is, so that what was written in it is not lost. */
const keepsForm: ReadonlySet<AuthorScreen['kind']> = new Set([
  'empty-text',
  'try-again',
  'item-closed',
  'not-allowed',
]);
const keepsAgentForm: ReadonlySet<AgentScreen['kind']> = new Set([
  'not-your-channel',
  'taken',
  'not-possible',
  'empty-text',
]);

const actOf = (event: AgentEvent): AgentAct => ({
  place: event.place,
  feedbackId: 'feedbackId' in event ? event.feedbackId : null,
});

const languageOf = ({ locale }: Visitor): Language =>
  (locale === null ? null : languageOfLocale(locale)) ?? defaultLanguage;

export const createTurns = (deps: {
  dispatch: Dispatch;
  authors: AuthorPresenter;
  agents: AgentPresenter;
  inTime: InTime;
  running: Running;
  log: Log;
}): Turns => {
  const { dispatch, authors, agents, inTime, running } = deps;

  /** What only asks to be shown something, and what can simply be pressed again, is answered by asking for that. */
  const orTryAgain = (event: AuthorEvent): Promise<Answer<AuthorScreen> | null> =>
    dispatch.author(event).catch((error: unknown) => {
      deps.log.write('error', { event: 'listener-failed', platform: 'teams', code: errorCode(error) });
      return { screen: { kind: 'try-again' }, language: languageOf(event.visitor) };
    });

  /** A failure takes nobody's card away: the words wait in it. */
  const takesPlace = (card: string | null, { screen }: Answer<AuthorScreen>): string | null =>
    screen.kind === 'try-again' ? null : card;

  const late =
    ({ reach }: DialogPlace, event: AuthorEvent) =>
    (answer: Answer<AuthorScreen> | null) =>
      answer === null ? Promise.resolve() : authors.sayLater(reach, event.visitor.user, answer);

  const sayIn = ({ chat, card }: PressSpot, answer: Answer<AuthorScreen> | null): Promise<unknown> =>
    answer === null ? Promise.resolve() : authors.say(chat, takesPlace(card, answer), answer);

  /** What is shown in the answer to a press is said in the chat as well, for the person's other devices. */
  const pressed = (
    spot: PressSpot,
    event: AuthorEvent,
    answer: Answer<AuthorScreen> | null,
  ): InvokeAnswer => {
    if (answer === null) return authors.working('card', languageOf(event.visitor));
    if (answer.screen.kind !== 'try-again') running.add(sayIn(spot, answer));
    return authors.pressed(takesPlace(spot.card, answer), answer);
  };

  const asked = async (event: AgentEvent) => agents.named(event.place, await dispatch.agent(event));

  /** A form that failed is not answered: Teams then leaves it open, with what was written in it. */
  const sent = async (event: AuthorEvent, form: AuthorEvent | null) => {
    const answer = await dispatch.author(event);
    const keeps = answer !== null && form !== null && keepsForm.has(answer.screen.kind);
    return { answer, again: keeps ? await dispatch.author(form) : null };
  };

  return {
    async author(event, chat, card) {
      const answer =
        event.kind === 'message-written' ? await orTryAgain(event) : await dispatch.author(event);
      if (answer !== null) running.add(authors.say(chat, takesPlace(card, answer), answer));
      return answer;
    },
    press(event, { chat, card }) {
      return inTime(orTryAgain(event), {
        soon: (answer) => pressed({ chat, card }, event, answer),
        instead: () => authors.working('card', languageOf(event.visitor)),
        later: (answer) => sayIn({ chat, card }, answer),
      });
    },
    formInChat: (event, spot, { values, form }) =>
      inTime(sent(event, form), {
        soon: ({ answer, again }) =>
          answer === null || again === null
            ? pressed(spot, event, answer)
            : authors.withErrorInChat(again, values, answer),
        instead: () => authors.working('card', languageOf(event.visitor)),
        later: ({ answer }) => sayIn(spot, answer),
      }),
    dialog: (event, place) =>
      inTime(orTryAgain(event), {
        soon: (answer) =>
          answer === null
            ? authors.working('dialog', languageOf(event.visitor))
            : authors.inDialog(answer, place.dialog),
        instead: () => authors.working('dialog', languageOf(event.visitor)),
        later: late(place, event),
      }),
    form: (event, place, form) =>
      inTime(sent(event, form), {
        soon: ({ answer, again }) => {
          if (answer === null) return authors.working('dialog', languageOf(event.visitor));
          return again === null
            ? authors.inDialog(answer, place.dialog)
            : authors.withError(again, place.dialog, answer);
        },
        instead: () => authors.working('dialog', languageOf(event.visitor)),
        later: ({ answer }) => late(place, event)(answer),
      }),
    async agent(event, chat) {
      const answer = await asked(event);
      running.add(agents.sayInChannel(chat, answer));
    },
    agentPress: (event, reach) =>
      inTime(asked(event), {
        soon: (answer) => agents.pressed(answer),
        instead: () => agents.working('card'),
        later: (answer) => agents.sayLater(reach, actOf(event), answer),
      }),
    agentDialog: (event, place) =>
      inTime(asked(event), {
        soon: (answer) => agents.inDialog(actOf(event), answer, place.dialog),
        instead: () => agents.working('dialog'),
        later: (answer) => agents.sayLater(place.reach, actOf(event), answer),
      }),
    agentForm(event, place, form) {
      const work = async () => {
        const answer = await asked(event);
        const keeps = form !== null && keepsAgentForm.has(answer.screen.kind);
        return { answer, again: keeps ? await asked(form) : null };
      };
      return inTime(work(), {
        soon: ({ answer, again }) =>
          again === null
            ? agents.inDialog(actOf(event), answer, place.dialog)
            : agents.withError(actOf(event), again, place.dialog, answer),
        instead: () => agents.working('dialog'),
        later: ({ answer }) => agents.sayLater(place.reach, actOf(event), answer),
      });
    },
  };
};
