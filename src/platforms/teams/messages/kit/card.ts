import { oneLine, shortened } from '../../../drawing/kit/pieces.ts';
import type { AdaptiveCard, TeamsMessage } from '../message.ts';
import type { Element } from './elements.ts';
import { messageUnits, unitsOf } from './size.ts';

/** `speak` may be read as SSML. */
const spoken = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where a card cannot be drawn, its text is read as Markdown. */
const literal = (text: string): string => text.replaceAll(/[\\`*_[\]<]/g, '\\$&');

const textLimit = 6000;

/** Stands in for the card as far as there is room beside it: three times, once escaped. */
const textFor = (body: readonly Element[], text: string): string => {
  const room = Math.floor((messageUnits - unitsOf(body)) / 8);
  return shortened(text, Math.min(textLimit, Math.max(room, 200)));
};

export const card = (body: readonly Element[], text: string): AdaptiveCard => {
  const shown = textFor(body, text);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: literal(shown),
    speak: spoken(shown),
    body,
  };
};

/** A card as a message. */
export const cardMessage = (body: readonly Element[], text: string): TeamsMessage => ({
  summary: oneLine(text, 200),
  speak: spoken(textFor(body, text)),
  card: card(body, text),
});
