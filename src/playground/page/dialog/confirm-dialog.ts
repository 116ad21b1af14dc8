import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JsonObject } from '../../wire/json.ts';
import { TextObject } from '../slack/blocks/text-object.ts';
import { objectIn, stringIn, wordsIn } from '../slack/json-read.ts';
import { type Drawn, h } from '../ui/h.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { keepTabInside } from './use-dialog-focus.ts';

type Properties = { dialog: JsonObject; answer: (sure: boolean) => void };

/** Block Kit's confirmation. The focus starts on the way out, since what it asks is often not undone. */
export const ConfirmDialog = ({ dialog, answer }: Properties): Drawn => {
  const id = useUniqueId();
  const root = useRef<HTMLDivElement>(null);
  const deny = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => deny.current?.focus(), []);
  const text = objectIn(dialog, 'text');
  const danger = stringIn(dialog, 'style') === 'danger';
  return h(
    'div',
    {
      ref: root,
      class: 'dialog confirm',
      role: 'alertdialog',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-text`,
      onKeyDown: (event) => {
        keepTabInside(event, root.current);
        if (event.key === 'Escape') answer(false);
      },
    },
    h('h3', { id: `${id}-title` }, wordsIn(dialog, 'title')),
    h('div', { id: `${id}-text`, class: 'dialog-text' }, text !== null && h(TextObject, { text })),
    h(
      'div',
      { class: 'dialog-foot' },
      h(
        'button',
        { ref: deny, type: 'button', class: 'button', onClick: () => answer(false) },
        wordsIn(dialog, 'deny'),
      ),
      h(
        'button',
        { type: 'button', class: `button ${danger ? 'danger' : 'primary'}`, onClick: () => answer(true) },
        wordsIn(dialog, 'confirm'),
      ),
    ),
  );
};
