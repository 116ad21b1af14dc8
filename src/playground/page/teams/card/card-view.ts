import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JsonObject } from '../../../wire/json.ts';
import { usePage } from '../../page-context.ts';
import { localeOf } from '../../texts/locale-of.ts';
import { type Drawn, h } from '../../ui/h.ts';
import { type CardPress, renderCard } from './render-card.ts';

type Properties = {
  card: JsonObject;
  /** Settles when the bot has answered. */
  press: (press: CardPress) => Promise<unknown>;
};

/** One Adaptive Card, drawn by Microsoft's renderer. What is typed stays until the card is another. */
export const CardView = ({ card, press }: Properties): Drawn => {
  const { language, say } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  // The renderer keeps what it was given first; this is read when something is pressed.
  const now = useRef({ press, busy });
  now.current = { press, busy };
  const content = JSON.stringify(card);
  useLayoutEffect(() => {
    const drawn = renderCard(card, localeOf(language), async (pressed) => {
      if (now.current.busy) return;
      setBusy(true);
      await now.current.press(pressed);
      setBusy(false);
    });
    place.current?.replaceChildren(drawn ?? say('teams.cannotDraw'));
  }, [content, language]);
  return h('div', { ref: place, class: 'adaptive-card', 'aria-busy': busy });
};
