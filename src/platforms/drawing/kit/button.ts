import type { ActionData } from '../action-data.ts';
import type { Block, Button, Confirmation, Languages, Menu, Pressable } from '../block.ts';

interface Looks {
  readonly style?: 'primary' | 'danger';
  readonly confirm?: Confirmation;
}

/** A button, with what it is about (if anything). */
export const button = (
  action: string,
  text: string,
  data: ActionData | null = null,
  looks: Looks = {},
): Button => ({
  kind: 'button',
  action,
  text,
  data,
  style: looks.style ?? 'default',
  confirm: looks.confirm ?? null,
});

export const menu = (action: string, options: Menu['options']): Menu => ({ kind: 'menu', action, options });

export const languageMenu: Languages = { kind: 'languages' };

/** A row of buttons and menus; none when there is nothing to press. */
export const row = (elements: readonly Pressable[]): readonly Block[] =>
  elements.length === 0 ? [] : [{ kind: 'row', elements }];
