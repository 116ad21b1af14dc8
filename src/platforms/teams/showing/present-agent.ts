import type { AgentPlace } from '../../../features/follow-up/agent-place.ts';
import type { FeedbackId } from '../../../shared/ids.ts';
import { defaultLanguage } from '../../../shared/language.ts';
import type { ConversationReference } from '../../conversation-reference.ts';
import { type AgentNames, drawingIn, noNames } from '../../drawing/drawing.ts';
import type { AgentScreen, Answer } from '../../screen.ts';
import { agentMessages } from '../messages/agent-messages.ts';
import { agentModal } from '../messages/agent-modal.ts';
import type { TeamsMessage } from '../messages/message.ts';
import type { ReadAgentNames } from '../reading/agent-names.ts';
import { cardLink } from '../reading/card-links.ts';
import type { Conversation } from '../sending/sender.ts';
import { withFormId, withValuesAndError } from './dialog-card.ts';
import {
  closingAnswer,
  dialogAnswer,
  dialogLineAnswer,
  type InvokeAnswer,
  lineAnswer,
} from './invoke-answer.ts';
import type { DialogSpot } from './place.ts';
import type { Presenting } from './presenting.ts';

/** What an agent did, as far as the answer to it needs to know. */
export interface AgentAct {
  readonly place: AgentPlace;
  readonly feedbackId: FeedbackId | null;
}

/** What a use case answered with, and what an agent in it is called. */
type Shown = Answer<AgentScreen> & { readonly nameOf: AgentNames };

/** Draws what an agent is shown: only they see it; the card itself is drawn anew for everyone by a job. */
export interface AgentPresenter {
  /** Finds out what the agent in an answer is called, in the team of the channel where somebody acted. */
  named(place: AgentPlace, answer: Answer<AgentScreen>): Promise<Shown>;
  /** A line to the one who pressed a button on a card. Never a card: it would stand for the card of all. */
  pressed(answer: Shown): InvokeAnswer;
  inDialog(act: AgentAct, answer: Shown, dialog: DialogSpot): InvokeAnswer;
  /** The form again, filled in as it was, with a word about what is wrong. */
  withError(act: AgentAct, form: Shown, dialog: DialogSpot, wrong: Shown): InvokeAnswer;
  /** In the thread of what was typed in a channel: everybody there reads along, and no customer's words are in it. */
  sayInChannel(chat: Conversation, answer: Shown): Promise<void>;
  /** What came too late for where they acted; only lines, never what is read or filled in. */
  sayLater(reach: ConversationReference, act: AgentAct, answer: Shown): Promise<void>;
  /** A line in place of an answer that is not there yet. */
  working(where: 'dialog' | 'card'): InvokeAnswer;
}

/** What is read or filled in is for a dialog; asked for once more, it is shown there. */
const onlyInDialog: ReadonlySet<AgentScreen['kind']> = new Set([
  'done',
  'reply-form',
  'handled-form',
  'note-form',
  'move-form',
  'request-form',
  'sender',
  'full-text',
  'open-items',
]);

export const createAgentPresenter = (
  deps: Presenting & { agentNames: ReadAgentNames; supportChannels: ReadonlyMap<string, string> },
): AgentPresenter => {
  const failed = (code: string): void =>
    deps.log.write('warn', { event: 'listener-failed', platform: 'teams', code });

  const drawingOf = ({ language, nameOf }: Shown) => drawingIn(deps, language, 'teams', nameOf);

  const messagesOf = (answer: Shown): readonly TeamsMessage[] =>
    agentMessages(answer.screen, drawingOf(answer), { linkTo: cardLink });

  const modalOf = ({ place, feedbackId }: AgentAct, answer: Shown, page: number) => {
    const about = { channel: place.channel, feedbackId };
    return agentModal(answer.screen, drawingOf(answer), about, page);
  };

  const lineOf = (answer: Shown): string =>
    messagesOf(answer)[0]?.summary ?? drawingOf(answer).t('support:line.done');

  const inDialog: AgentPresenter['inDialog'] = (act, answer, { form, page, opens }) => {
    const drawn = modalOf(act, answer, page);
    if (drawn !== null) return dialogAnswer(withFormId(drawn, form));
    return opens ? dialogLineAnswer(lineOf(answer)) : closingAnswer;
  };

  const send = async (chat: Conversation, messages: readonly TeamsMessage[]): Promise<void> => {
    for (const message of messages) {
      const outcome = await deps.sender.answer(chat, message);
      if (outcome.kind !== 'sent') return failed(outcome.code);
    }
  };

  return {
    async named({ channel }, answer) {
      const { screen } = answer;
      const team = deps.supportChannels.get(channel);
      if (screen.kind !== 'taken' || team === undefined) return { ...answer, nameOf: noNames };
      return { ...answer, nameOf: await deps.agentNames(team, screen.by) };
    },
    pressed: (answer) => lineAnswer(lineOf(answer)),
    inDialog,
    withError(act, form, dialog, wrong) {
      const drawn = modalOf(act, form, dialog.page);
      if (drawn === null) return inDialog(act, wrong, dialog);
      const card = withValuesAndError(drawn.card, dialog.values, lineOf(wrong));
      return dialogAnswer(withFormId({ ...drawn, card }, dialog.form));
    },
    sayInChannel: (chat, answer) => send(chat, messagesOf(answer)),
    async sayLater(reach, act, answer) {
      if (onlyInDialog.has(answer.screen.kind)) return;
      const chat = await deps.chats.at(reach, act.place.agent);
      if (chat.kind !== 'ok') return failed(chat.code);
      await send(chat.answer, messagesOf(answer));
    },
    working(where) {
      const line = drawingIn(deps, defaultLanguage, 'teams').t('support:line.working');
      return where === 'dialog' ? dialogLineAnswer(line) : lineAnswer(line);
    },
  };
};
