import type { SupportCard } from '../../../features/routing/support-card.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { context, header, quote, say } from '../kit/blocks.ts';
import { kindLabel, statusForSupport } from '../kit/labels.ts';
import { shortened } from '../kit/pieces.ts';
import type { Note } from '../sheet.ts';
import { cardActions } from './card-actions.ts';
import { cardFacts } from './card-facts.ts';
import { cardState } from './card-state.ts';

/** Enough to act on in most cases; the rest is behind *Les alt*. */
const cardTextLimit = 2500;

const textBlocks = (card: SupportCard, d: Drawing): readonly Block[] => {
  if (card.status === 'withdrawn') return say(d.t('support:card.withdrawn'));
  return card.text === null
    ? say(d.t('support:card.textHidden'))
    : quote(shortened(card.text.shown, cardTextLimit));
};

const hasMore = (card: SupportCard): boolean => {
  if (card.status === 'withdrawn') return false;
  return card.text === null || card.text.shortened || card.text.shown.length > cardTextLimit;
};

/** Its author's request keeps it out of use: that it is there, and nothing more. */
const placeholder = (card: SupportCard, d: Drawing): Note => ({
  text: card.reference,
  blocks: [header(card.reference), ...say(d.t('support:card.restricted'))],
});

/** The card of one feedback in a support channel. No name and no address of its author is in it, nor in its text. */
export const supportCardNote = (card: SupportCard, d: Drawing): Note => {
  if (card.restricted) return placeholder(card, d);
  const title = `${card.reference} · ${statusForSupport(card.status, d)}`;
  return {
    text: `${title} · ${kindLabel(card.kind, d)}`,
    blocks: [
      header(title),
      ...textBlocks(card, d),
      cardFacts(card, d),
      ...cardState(card, d),
      ...cardActions(card, hasMore(card), d),
      context(d.t('support:card.internal')),
    ],
  };
};
