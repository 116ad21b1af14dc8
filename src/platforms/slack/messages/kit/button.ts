import type { ActionsBlock, Button, ConfirmationDialog } from '@slack/types';
import { encodeButton } from '../../metadata.ts';
import type { ButtonData } from '../../metadata-schema.ts';
import { plain } from './plain.ts';

interface Looks {
  readonly style?: 'primary' | 'danger';
  readonly confirm?: ConfirmationDialog;
}

/** A button; what it is about (if anything) goes into its value. */
export const button = (
  actionId: string,
  text: string,
  data: ButtonData | null = null,
  looks: Looks = {},
): Button => {
  const value = data === null ? null : encodeButton(data);
  return {
    type: 'button',
    action_id: actionId,
    text: plain(text),
    ...(value === null ? {} : { value }),
    ...looks,
  };
};

/** Asks once more before something that cannot be undone. */
export const confirmation = (words: {
  title: string;
  text: string;
  confirm: string;
  deny: string;
}): ConfirmationDialog => ({
  title: plain(words.title),
  text: plain(words.text),
  confirm: plain(words.confirm),
  deny: plain(words.deny),
  style: 'danger',
});

/** A row of buttons and menus; none when there is nothing to press. */
export const row = (elements: ActionsBlock['elements'], blockId?: string): ActionsBlock[] =>
  elements.length === 0
    ? []
    : [{ type: 'actions', elements, ...(blockId === undefined ? {} : { block_id: blockId }) }];
