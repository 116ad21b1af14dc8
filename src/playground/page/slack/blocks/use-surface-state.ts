import { useState } from 'preact/hooks';
import type { ActionAnswer, InputValue, InputValues } from '../../../slack/schema.ts';
import { withValue } from '../elements/input-values.ts';
import type { Pressed, Surface } from './surface.ts';

/**
 * The state of one surface: what has been typed and picked, and which element is waiting.
 * @param send does the pressing; gets everything typed so far, as Slack sends `state.values`
 */
export const useSurfaceState = (
  id: string,
  errors: Readonly<Record<string, string>>,
  send: (pressed: Pressed, values: InputValues) => Promise<ActionAnswer>,
): Surface => {
  const [values, setValues] = useState<InputValues>({});
  const [busy, setBusy] = useState<string | null>(null);
  const setValue = (blockId: string, actionId: string, value: InputValue): void =>
    setValues((before) => withValue(before, blockId, actionId, value));
  const press = async (pressed: Pressed): Promise<void> => {
    const { blockId, actionId, value } = pressed;
    setBusy(`${blockId ?? ''}/${actionId}`);
    const now =
      value === undefined || blockId === null ? values : withValue(values, blockId, actionId, value);
    await send(pressed, now);
    setBusy(null);
  };
  return { id, values, setValue, press, errors, busy };
};
