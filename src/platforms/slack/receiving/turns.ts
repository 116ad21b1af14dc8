import { errorCode } from '../../../shared/error-code.ts';
import { defaultLanguage } from '../../../shared/language.ts';
import type { Log } from '../../../shared/log.ts';
import type { Dispatch } from '../../dispatch.ts';
import type { AgentEvent, AuthorEvent } from '../../inbound-event.ts';
import type { Answer, AuthorScreen } from '../../screen.ts';
import type { AgentSpot, Place } from '../showing/place.ts';
import type { AgentAct, AgentPresenter } from '../showing/present-agent.ts';
import type { AuthorPresenter } from '../showing/present-author.ts';
import type { FormAnswer } from './form-answer.ts';

type Ack = () => Promise<void>;

/** One turn: what somebody did is dispatched, acknowledged, and answered where they did it. */
export interface Turns {
  author(event: AuthorEvent, place: Place, ack: Ack): Promise<Answer<AuthorScreen> | null>;
  agent(event: AgentEvent, spot: AgentSpot, ack: Ack): Promise<void>;
  /** A form is acknowledged with its answer, once what it holds is durable. */
  authorForm(event: AuthorEvent, block: string | null): Promise<FormAnswer>;
  agentForm(event: AgentEvent, block: string | null): Promise<FormAnswer>;
}

/**
 * These only ask to be shown something: nothing is lost if it fails, and Slack's three seconds are better
 * spent on opening the view. All else is acknowledged when the use case is done.
 */
const onlyAsks: ReadonlySet<AuthorEvent['kind']> = new Set([
  'form-asked',
  'status-asked',
  'help-asked',
  'home-opened',
  'mentioned',
  'item-opened',
  'item-edit-asked',
  'answer-asked',
]);

const actOf = (event: AgentEvent): AgentAct => ({
  place: event.place,
  feedbackId: 'feedbackId' in event ? event.feedbackId : null,
});

export const createTurns = (deps: {
  dispatch: Dispatch;
  authors: AuthorPresenter;
  agents: AgentPresenter;
  log: Log;
}): Turns => {
  const tryAgain: Answer<AuthorScreen> = { screen: { kind: 'try-again' }, language: defaultLanguage };

  const failed = (error: unknown): void =>
    deps.log.write('error', { event: 'listener-failed', platform: 'slack', code: errorCode(error) });

  /**
   * The job that saves a message may be done before the word that it is being saved has reached Slack, which then
   * stands over its answer. So *Lagre* is asked once more, which changes nothing, and what it says by now is shown.
   */
  const afterSaving = async (event: AuthorEvent, place: Place): Promise<void> => {
    const now = await deps.dispatch.author(event);
    if (now !== null && now.screen.kind !== 'saving') {
      await deps.authors.show(place, event.visitor.user, now);
    }
  };

  return {
    async author(event, place, ack) {
      if (!onlyAsks.has(event.kind)) {
        const answer = await deps.dispatch.author(event);
        await ack();
        if (answer !== null) await deps.authors.show(place, event.visitor.user, answer);
        if (answer?.screen.kind === 'saving') await afterSaving(event, place);
        return answer;
      }
      await ack();
      const answer = await deps.dispatch.author(event).catch((error: unknown) => {
        failed(error);
        return tryAgain;
      });
      if (answer !== null) await deps.authors.show(place, event.visitor.user, answer);
      return answer;
    },
    async agent(event, spot, ack) {
      const answer = await deps.dispatch.agent(event);
      await ack();
      await deps.agents.show(spot, actOf(event), answer);
    },
    async authorForm(event, block) {
      const answer = await deps.dispatch.author(event);
      return answer === null ? { response_action: 'clear' } : deps.authors.inForm(answer, block);
    },
    async agentForm(event, block) {
      return deps.agents.inForm(await deps.dispatch.agent(event), actOf(event), block);
    },
  };
};
