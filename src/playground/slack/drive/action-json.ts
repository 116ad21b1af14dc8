import type { JsonObject } from '../../wire/json.ts';
import type { InputValue } from '../schema.ts';
import { elementState } from './element-state.ts';
import type { Found } from './find-element.ts';

const carried = ['text', 'value', 'style', 'placeholder', 'confirm', 'url'];

/** The entry in `actions` for a press or a choice. */
export function actionJson(
  { element, blockId, actionId }: Found,
  value: InputValue | undefined,
  ts: string,
): JsonObject {
  const action: JsonObject = { action_id: actionId, block_id: blockId };
  for (const name of carried) if (element[name] !== undefined) action[name] = element[name];
  return { ...action, ...elementState(element, value), action_ts: ts };
}
