import type { KnownBlock } from '@slack/types';
import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { Drawing } from './drawing.ts';
import { context } from './kit/context.ts';
import { header } from './kit/header.ts';
import { kindLabel, statusForSupport } from './kit/labels.ts';
import { shortened } from './kit/pieces.ts';
import { say } from './kit/plain.ts';
import { quote } from './kit/quote.ts';
import { fallback } from './kit/sheet-messages.ts';
import type { SlackMessage } from './slack-message.ts';
import type { SupportPlace } from './support/agent-name.ts';
import { cardActions } from './support/card-actions.ts';
import { cardFacts } from './support/card-facts.ts';
import { cardState } from './support/card-state.ts';

/** Enough to act on in most cases; the rest is behind *Les alt*. */
const cardTextLimit = 2500;

const textBlocks = (card: SupportCard, d: Drawing): readonly KnownBlock[] => {
  if (card.status === 'withdrawn') return say(d.t('support:card.withdrawn'));
  return card.text === null
    ? say(d.t('support:card.textHidden'))
    : quote(shortened(card.text.shown, cardTextLimit));
};

const hasMore = (card: SupportCard): boolean => {
  if (card.status === 'withdrawn') return false;
  return card.text === null || card.text.shortened || card.text.shown.length > cardTextLimit;
};

/**
 * The card of one feedback in a support channel. No name and no address of its author is in it, nor in its
 * fallback text; `place` decides whether the agent who has it can be mentioned.
 */
export const supportCardMessage = (card: SupportCard, d: Drawing, place: SupportPlace): SlackMessage => {
  const title = `${card.reference} · ${statusForSupport(card.status, d)}`;
  return {
    text: fallback(`${title} · ${kindLabel(card.kind, d)}`),
    blocks: [
      header(title),
      ...textBlocks(card, d),
      cardFacts(card, d),
      ...cardState(card, place, d),
      ...cardActions(card, hasMore(card), d),
      context(d.t('support:card.internal')),
    ],
  };
};
