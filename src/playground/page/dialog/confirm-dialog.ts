import { useLayoutEffect, useRef } from 'preact/hooks';

import { type Drawn, h } from '../ui/h.ts';
import { useUniqueId } from '../ui/use-unique-id.ts';
import { keepTabInside } from './use-dialog-focus.ts';

export type Confirmation = { title: string; text: Drawn; confirm: string; deny: string; danger: boolean };

type Properties = { dialog: Confirmation; answer: (sure: boolean) => void };

/** "Are you sure?" The focus starts on the way out, since what it asks is often not undone. */
export const ConfirmDialog = ({ dialog, answer }: Properties): Drawn => {
  const id = useUniqueId();
  const root = useRef<HTMLDivElement>(null);
  const deny = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => deny.current?.focus(), []);
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
    h('h3', { id: `${id}-title` }, dialog.title),
    h('div', { id: `${id}-text`, class: 'dialog-text' }, dialog.text),
    h(
      'div',
      { class: 'dialog-foot' },
      h('button', { ref: deny, type: 'button', class: 'button', onClick: () => answer(false) }, dialog.deny),
      h(
        'button',
        {
          type: 'button',
          class: `button ${dialog.danger ? 'danger' : 'primary'}`,
          onClick: () => answer(true),
        },
        dialog.confirm,
      ),
    ),
  );
};
