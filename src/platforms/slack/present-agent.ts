import type { AgentPlace } from '../../features/follow-up/agent-place.ts';
import type { AgentScreen, Answer } from '../screen.ts';
import type { FormAnswer } from './form-answer.ts';
import { agentMessage } from './messages/agent-message.ts';
import { agentModal } from './messages/agent-modal.ts';
import type { AgentSpot } from './place.ts';
import { drawingIn, type Presenting } from './present-author.ts';

/** Draws what an agent is shown: only they see it; the card itself is drawn anew for everyone by a job. */
export interface AgentPresenter {
  show(spot: AgentSpot, place: AgentPlace, answer: Answer<AgentScreen>): Promise<void>;
  inForm(answer: Answer<AgentScreen>, place: AgentPlace, block: string | null): FormAnswer;
}

/** After these the form stays as it is, so that what was written in it is not lost. */
const keepsForm: ReadonlySet<AgentScreen['kind']> = new Set([
  'not-your-channel',
  'taken',
  'not-possible',
  'empty-text',
]);

export const createAgentPresenter = (deps: Presenting): AgentPresenter => {
  const failed = (code: string): void =>
    deps.log.write('warn', { event: 'listener-failed', platform: 'slack', code });

  return {
    async show(spot, { agent }, { screen, language }) {
      if (screen.kind === 'done') return;
      const d = drawingIn(deps, language);
      const modal = agentModal(screen, spot.channel, d);
      if (modal !== null) {
        const opened = await deps.views.open(agent.workspaceId, spot.triggerId, modal);
        if (opened.kind !== 'ok') failed(opened.code);
        return;
      }
      const message = agentMessage(screen, d);
      const sent =
        spot.responseUrl === null
          ? await deps.sender.postEphemeral(
              { workspaceId: agent.workspaceId, channel: spot.channel },
              agent.userId,
              message,
            )
          : await deps.respondTo(spot.responseUrl, message, { replace: false });
      if (sent.kind !== 'sent') failed(sent.code);
    },
    inForm({ screen, language }, place, block) {
      if (screen.kind === 'done') return { response_action: 'clear' };
      const d = drawingIn(deps, language);
      if (block !== null && keepsForm.has(screen.kind)) {
        return { response_action: 'errors', errors: { [block]: agentMessage(screen, d).text } };
      }
      const view = agentModal(screen, place.channel, d);
      if (view !== null) return { response_action: 'update', view };
      return { response_action: 'clear' };
    },
  };
};
