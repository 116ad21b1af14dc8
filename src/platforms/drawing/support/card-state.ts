import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, state } from '../kit/blocks.ts';
import { reasonLabel } from './reason-label.ts';

const authorLine = (card: SupportCard, d: Drawing): string | null => {
  if (card.closing) return d.t('support:card.closing');
  const outcome = card.authorOutcome;
  if (outcome === null) return null;
  return outcome.kind === 'notified'
    ? d.t('support:card.notified')
    : d.t('support:card.notNotified', { reason: reasonLabel(outcome.reason, d) });
};

/** How old it is, who has it, and what the author knows of it. */
export const cardState = (card: SupportCard, d: Drawing): readonly Block[] => {
  const told = authorLine(card, d);
  const lost =
    card.undelivered === null
      ? null
      : d.t('support:card.replyLost', { reason: reasonLabel(card.undelivered, d) });
  return [
    state(
      [`${d.t('support:card.received')} `, { ago: card.createdAt }],
      card.assignee === null
        ? [d.t('support:card.unassigned')]
        : [`${d.t('support:card.assigned')} `, { agent: card.assignee }],
    ),
    ...(told === null ? [] : [context(told)]),
    ...(lost === null ? [] : [context(lost)]),
  ];
};
