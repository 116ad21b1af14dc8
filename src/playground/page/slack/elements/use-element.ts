import type { InputValue } from '../../../slack/schema.ts';
import type { JsonObject } from '../../../wire/json.ts';
import { useSurface } from '../blocks/surface.ts';
import { confirmationOf } from '../dialog/confirmation-of.ts';
import { objectIn, stringIn, wordsIn } from '../json-read.ts';
import { usePane } from '../pane/pane-context.ts';
import { currentValue } from './input-values.ts';

/** What an input block tells the element inside it. */
export type Field = { id: string; required: boolean; invalid: boolean; describedBy?: string };

export type ElementProperties = {
  element: JsonObject;
  blockId: string | null;
  /** In an input block a change waits for the submission; elsewhere the bot hears of it at once. */
  standsIn: 'actions' | 'section' | 'input';
  field?: Field;
  dispatches?: boolean;
};

export type ElementUse = {
  id: string;
  actionId: string;
  placeholder: string | undefined;
  value: InputValue;
  busy: boolean;
  /** Keeps the value for the submission. */
  keep: (value: InputValue) => void;
  /** Keeps the value, and tells the bot where that is due, after the element's own "are you sure?". */
  change: (value: InputValue) => Promise<void>;
  /** Tells the bot only (buttons, overflow menus). */
  press: (value?: InputValue) => Promise<void>;
  /** Attributes every form control here shares. */
  control: {
    id: string;
    'aria-label'?: string;
    'aria-invalid'?: boolean;
    'aria-describedby'?: string;
    'aria-required'?: boolean;
    'data-focus-on-load'?: true;
  };
};

export const useElement = ({
  element,
  blockId,
  standsIn,
  field,
  dispatches,
}: ElementProperties): ElementUse => {
  const surface = useSurface();
  const pane = usePane();
  const actionId = stringIn(element, 'action_id') ?? '';
  const dialog = objectIn(element, 'confirm');
  const id = field?.id ?? `${surface.id}-${blockId ?? ''}-${actionId}`;
  const placeholder = wordsIn(element, 'placeholder') ?? undefined;
  const sure = async (): Promise<boolean> => dialog === null || (await pane.confirm(confirmationOf(dialog)));
  const press = async (value?: InputValue): Promise<void> => {
    if (!(await sure())) return;
    await surface.press({ actionId, blockId, ...(value === undefined ? {} : { value }) });
  };
  const keep = (value: InputValue): void => {
    if (blockId !== null) surface.setValue(blockId, actionId, value);
  };
  const change = async (value: InputValue): Promise<void> => {
    keep(value);
    if (standsIn !== 'input' || dispatches === true) await press(value);
  };
  return {
    id,
    actionId,
    placeholder,
    value: currentValue(surface.values, blockId ?? '', element),
    busy: surface.busy === `${blockId ?? ''}/${actionId}`,
    keep,
    change,
    press,
    control: {
      id,
      ...(field === undefined
        ? { 'aria-label': stringIn(element, 'accessibility_label') ?? placeholder ?? actionId }
        : {}),
      ...(field?.invalid === true ? { 'aria-invalid': true } : {}),
      ...(field?.required === true ? { 'aria-required': true } : {}),
      ...(field?.describedBy === undefined ? {} : { 'aria-describedby': field.describedBy }),
      ...(element.focus_on_load === true ? { 'data-focus-on-load': true as const } : {}),
    },
  };
};
