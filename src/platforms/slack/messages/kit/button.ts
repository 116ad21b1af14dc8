import type { ActionsBlock, Button, Overflow } from '@slack/types';
import type * as neutral from '../../../drawing/block.ts';
import type { Drawing } from '../../../drawing/drawing.ts';
import { encodeButton } from '../../metadata.ts';
import { languageSelect } from './language-select.ts';
import { plain } from './plain.ts';
import { option } from './selects.ts';

/** A button; what it is about (if anything) goes into its value. */
const button = ({ action, text, data, style, confirm }: neutral.Button): Button => {
  const value = data === null ? null : encodeButton(data);
  return {
    type: 'button',
    action_id: action,
    text: plain(text),
    ...(value === null ? {} : { value }),
    ...(style === 'default' ? {} : { style }),
    ...(confirm === null
      ? {}
      : {
          confirm: {
            title: plain(confirm.title),
            text: plain(confirm.text),
            confirm: plain(confirm.confirm),
            deny: plain(confirm.deny),
            style: 'danger',
          },
        }),
  };
};

export const overflow = ({ action, options }: neutral.Menu): Overflow => ({
  type: 'overflow',
  action_id: action,
  options: options.map(({ text, data }) => option(text, encodeButton(data) ?? data.is)),
});

const drawn = (
  element: neutral.Pressable,
  d: Drawing,
): Button | Overflow | ReturnType<typeof languageSelect> => {
  switch (element.kind) {
    case 'button':
      return button(element);
    case 'menu':
      return overflow(element);
    case 'languages':
      return languageSelect(d);
  }
};

/** A row of buttons and menus. */
export const row = ({ elements }: neutral.BlockOf<'row'>, d: Drawing): ActionsBlock => ({
  type: 'actions',
  elements: elements.map((element) => drawn(element, d)),
});
