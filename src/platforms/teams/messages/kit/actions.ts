import type { ActionData } from '../../../drawing/action-data.ts';
import type { Button, Confirmation } from '../../../drawing/block.ts';
import { dialogActions } from '../../action-ids.ts';
import { writtenAction } from '../../metadata.ts';
import type { TeamsActionData } from '../../metadata-schema.ts';
import type { Action, Execute, ShowCard, Submit } from './elements.ts';
import { lines } from './lines.ts';

/** In a message buttons are pressed one by one; in a dialog each of them submits it. */
export type Surface = 'message' | 'dialog';

interface Pressed {
  readonly title: string;
  readonly verb: string;
  readonly data: TeamsActionData | null;
  readonly style?: 'positive' | 'destructive';
  /** Whether what stands in the fields goes along. */
  readonly inputs?: true;
}

const parts = ({ title, verb, data, style, inputs }: Pressed) => ({
  title,
  ...(style === undefined ? {} : { style }),
  associatedInputs: inputs === true ? ('auto' as const) : ('none' as const),
  data: { verb, lytt: data === null ? null : writtenAction(data) },
});

const submit = (pressed: Pressed): Submit => ({ type: 'Action.Submit', ...parts(pressed) });

const execute = (pressed: Pressed): Execute => ({
  type: 'Action.Execute',
  verb: pressed.verb,
  ...parts(pressed),
  fallback: submit(pressed),
});

/** A button that does something where it stands. */
export const press = (pressed: Pressed, on: Surface): Action =>
  on === 'dialog' ? submit(pressed) : execute(pressed);

/** A button in a message that opens a dialog. */
export const openDialog = (pressed: Pressed): Submit => {
  const made = submit(pressed);
  return { ...made, data: { ...made.data, msteams: { type: 'task/fetch' } } };
};

/** Asks once more: the button shows what it will do, and the one that does it. */
const askAgain = (pressed: Pressed, { title, text, confirm }: Confirmation, on: Surface): ShowCard => ({
  type: 'Action.ShowCard',
  title: pressed.title,
  ...(pressed.style === undefined ? {} : { style: pressed.style }),
  card: {
    type: 'AdaptiveCard',
    body: [
      ...lines(`${title}\n${text}`),
      { type: 'ActionSet', actions: [press({ ...pressed, title: confirm }, on)] },
    ],
  },
});

const styles = { default: undefined, primary: 'positive', danger: 'destructive' } as const;

/** Only *Lagre* on a confirm card needs what was chosen on it. */
const needsInputs = (data: ActionData | null): boolean => data?.is === 'message';

export const buttonAction = (button: Button, on: Surface): Action => {
  const style = styles[button.style];
  const pressed: Pressed = {
    title: button.text,
    verb: button.action,
    data: button.data,
    ...(style === undefined ? {} : { style }),
    ...(needsInputs(button.data) ? { inputs: true } : {}),
  };
  if (button.confirm !== null) return askAgain(pressed, button.confirm, on);
  return on === 'message' && dialogActions.has(button.action) ? openDialog(pressed) : press(pressed, on);
};
