import type { AgentPlace } from '../../../features/follow-up/agent-place.ts';
import type { FeedbackId } from '../../../shared/ids.ts';
import { type Drawing, drawingIn } from '../../drawing/drawing.ts';
import type { AgentScreen, Answer } from '../../screen.ts';
import { agentMessages } from '../messages/agent-messages.ts';
import { agentModal } from '../messages/agent-modal.ts';
import type { SlackMessage } from '../messages/message.ts';
import type { CardLinks } from '../reading/card-links.ts';
import type { FormAnswer } from '../receiving/form-answer.ts';
import type { AgentSpot } from './place.ts';
import type { Presenting } from './presenting.ts';

/** What an agent did, as far as the answer to it needs to know. */
export interface AgentAct {
  readonly place: AgentPlace;
  readonly feedbackId: FeedbackId | null;
}

/** Draws what an agent is shown: only they see it; the card itself is drawn anew for everyone by a job. */
export interface AgentPresenter {
  show(spot: AgentSpot, act: AgentAct, answer: Answer<AgentScreen>): Promise<void>;
  inForm(answer: Answer<AgentScreen>, act: AgentAct, block: string | null): FormAnswer;
}

/** What is read or filled in stands in a modal; the rest is a line that only the agent sees. */
const inModal: ReadonlySet<AgentScreen['kind']> = new Set([
  'reply-form',
  'handled-form',
  'note-form',
  'move-form',
  'request-form',
  'sender',
  'full-text',
]);

/** After these the form stays as it is, so that what was written in it is not lost. */
const keepsForm: ReadonlySet<AgentScreen['kind']> = new Set([
  'not-your-channel',
  'taken',
  'not-possible',
  'request-closed',
  'empty-text',
]);

export const createAgentPresenter = (deps: Presenting & { readonly links: CardLinks }): AgentPresenter => {
  const failed = (code: string): void =>
    deps.log.write('warn', { event: 'listener-failed', platform: 'slack', code });

  const modalOf = (screen: AgentScreen, d: Drawing, { place, feedbackId }: AgentAct, page: number) =>
    agentModal(screen, d, { workspaceId: place.agent.workspaceId, channel: place.channel, feedbackId }, page);

  const opened = async (
    spot: AgentSpot,
    act: AgentAct,
    screen: AgentScreen,
    d: Drawing,
  ): Promise<boolean> => {
    if (spot.kind !== 'modal' && !inModal.has(screen.kind)) return false;
    const { workspaceId } = act.place.agent;
    const modal = modalOf(screen, d, act, spot.kind === 'modal' ? spot.page : 0);
    if (modal === null) return false;
    const outcome =
      spot.kind === 'modal'
        ? await deps.views.update(workspaceId, spot.viewId, modal)
        : await deps.views.open(workspaceId, spot.triggerId, modal);
    if (outcome.kind !== 'ok') failed(outcome.code);
    return outcome.kind === 'ok';
  };

  const say = async (spot: AgentSpot, { place }: AgentAct, message: SlackMessage): Promise<void> => {
    const { workspaceId, userId } = place.agent;
    const sent =
      spot.kind === 'card' && spot.responseUrl !== null
        ? await deps.respondTo(spot.responseUrl, message, { replace: false })
        : await deps.sender.postEphemeral({ workspaceId, channel: place.channel }, userId, message);
    if (sent.kind !== 'sent') failed(sent.code);
  };

  return {
    async show(spot, act, { screen, language }) {
      const d = drawingIn(deps, language, 'slack');
      if (screen.kind === 'done' || (await opened(spot, act, screen, d))) return;
      const { workspaceId } = act.place.agent;
      const linkTo = screen.kind === 'open-items' ? await deps.links.of(workspaceId) : () => null;
      for (const message of agentMessages(screen, d, { workspaceId, linkTo })) await say(spot, act, message);
    },
    inForm({ screen, language }, act, block) {
      if (screen.kind === 'done') return { response_action: 'clear' };
      const d = drawingIn(deps, language, 'slack');
      if (block !== null && keepsForm.has(screen.kind)) {
        const [message] = agentMessages(screen, d, { workspaceId: act.place.agent.workspaceId });
        if (message !== undefined) return { response_action: 'errors', errors: { [block]: message.text } };
      }
      const view = modalOf(screen, d, act, 0);
      return view === null ? { response_action: 'clear' } : { response_action: 'update', view };
    },
  };
};
