import type { KnownBlock } from '@slack/types';
import type { SupportCard } from '../../../../features/routing/support-card.ts';
import type { Drawing } from '../drawing.ts';
import { context, tokens } from '../kit/context.ts';
import { agoToken } from '../kit/dates.ts';
import { escapeMrkdwn } from '../kit/escape-mrkdwn.ts';
import { agentToken, type SupportPlace } from './agent-name.ts';
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
export const cardState = (card: SupportCard, place: SupportPlace, d: Drawing): readonly KnownBlock[] => {
  const told = authorLine(card, d);
  const lost =
    card.undelivered === null
      ? null
      : d.t('support:card.replyLost', { reason: reasonLabel(card.undelivered, d) });
  return [
    tokens(
      `${escapeMrkdwn(d.t('support:card.received'))} ${agoToken(card.createdAt, d)}`,
      card.assignee === null
        ? escapeMrkdwn(d.t('support:card.unassigned'))
        : `${escapeMrkdwn(d.t('support:card.assigned'))} ${agentToken(card.assignee, place, d)}`,
    ),
    ...(told === null ? [] : [context(told)]),
    ...(lost === null ? [] : [context(lost)]),
  ];
};
