import { groundSentence } from '../../request-texts.ts';
import type { AuthorScreen } from '../../screen.ts';
import type { Block } from '../block.ts';
import type { Drawing } from '../drawing.ts';
import { bullets, quote, say } from '../kit/blocks.ts';
import type { Sheet } from '../sheet.ts';
import { contactBlock } from './contact-block.ts';

/** What the law keeps, each item with the ground and the reason, and how to complain (GDPR art. 12(4)). */
const retained = (
  items: Extract<AuthorScreen, { kind: 'erased' }>['retained'],
  d: Drawing,
): readonly Block[] =>
  items.length === 0
    ? []
    : [
        ...say(d.t('rights:erased.held')),
        ...items.flatMap(({ reference, hold }) => [
          ...say(`${reference}: ${groundSentence(hold.ground, d.t)}`),
          ...quote(hold.reason),
        ]),
        ...say(`${d.t('rights:erased.heldThen')} ${d.t('rights:news.court')}`),
      ];

/** What was erased, what is still being taken away, and what is outside our reach. */
export const erasedSheet = (screen: Extract<AuthorScreen, { kind: 'erased' }>, d: Drawing): Sheet => {
  const text = d.t('rights:erased.done');
  return {
    title: d.t('rights:erased.title'),
    text,
    groups: [
      [
        ...say(text),
        bullets([
          [d.t('rights:erased.feedback', { count: screen.feedback })],
          [d.t('rights:erased.messages', { count: screen.messages })],
          [d.t('rights:erased.person')],
          [d.t('rights:erased.copies', { count: screen.copies })],
        ]),
        ...(screen.copies === 0 ? [] : say(d.t('rights:erased.stubborn'))),
        ...retained(screen.retained, d),
        ...say(d.t('rights:erased.retained')),
        ...say(d.t('rights:erased.outOfReach')),
        contactBlock(screen.controller, d),
      ],
    ],
  };
};
