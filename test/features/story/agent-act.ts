import type { AgentPlace } from '../../../src/features/follow-up/agent-place.ts';
import type { AgentEvent } from '../../../src/platforms/inbound-event.ts';
import { agentIn } from '../../fakes/people.ts';
import { count, type Model } from './model.ts';
import type { Stage } from './stage.ts';
import type { AgentStep } from './step.ts';

let submissions = 0;

/** An agent in the channel of a destination, as the platform there knows them. */
const placeAt = ({ ports }: Stage, destinationId: string, agent: AgentStep['agent']): AgentPlace => {
  const place = agentIn(destinationId, `AGENT-${agent}`);
  const at = ports.settings.destinations.find(({ id }) => id === destinationId);
  return { ...place, agent: { ...place.agent, platform: at?.platform ?? 'slack' } };
};

/** What an agent's act becomes: on one of the cards that stand in the channels now; null when there is none. */
export const agentEventOf = (
  stage: Stage,
  model: Model,
  { agent, card, does }: AgentStep,
): AgentEvent | null => {
  const cards = stage.support.standing.flatMap(({ content, destinationId }) =>
    content.kind === 'card' ? [{ feedbackId: content.card.feedbackId, destinationId }] : [],
  );
  const at = cards[card % Math.max(cards.length, 1)];
  if (at === undefined) return null;
  const { feedbackId } = at;
  const place = placeAt(stage, at.destinationId, agent);
  const owner = model.items.find(({ id }) => id === feedbackId)?.user;
  const text = owner === undefined ? 'svar' : model.newWords(owner);
  submissions += 1;
  const submission = `agent-${submissions}`;
  switch (does.act) {
    case 'claim':
      return { kind: 'claim-pressed', place, feedbackId };
    case 'waiting':
      return { kind: 'waiting-pressed', place, feedbackId };
    case 'dismiss':
      return { kind: 'dismiss-pressed', place, feedbackId };
    case 'sender':
      return { kind: 'sender-asked', place, feedbackId };
    case 'reply':
      return { kind: 'replied', place, feedbackId, text, submission };
    case 'handled':
      return { kind: 'handled', place, feedbackId, text, submission };
    case 'note':
      return { kind: 'noted', place, feedbackId, text, submission };
    case 'move':
      count(model.moves, feedbackId);
      return { kind: 'moved', place, feedbackId, destinationId: does.to };
  }
};
