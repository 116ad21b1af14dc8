import { asString, type JsonObject } from '../../wire/json.ts';
import type { InputValues } from '../schema.ts';
import type { InputRefusal } from '../state.ts';
import { chosenIn, elementState, isEmptyState, keepsState, textIn } from './element-state.ts';
import { elementsOf, type Found } from './find-element.ts';

/** `state.values` of a message or view: by block id, then action id, untouched elements included. */
export function formState(blocks: JsonObject[], values: InputValues): JsonObject {
  const state: { [block: string]: JsonObject } = {};
  for (const { blockId, actionId, element, type } of elementsOf(blocks)) {
    if (!keepsState(type)) continue;
    const block = state[blockId] ?? {};
    block[actionId] = elementState(element, values[blockId]?.[actionId]);
    state[blockId] = block;
  }
  return state;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function textRefusal({ element, type }: Found, text: string): InputRefusal | null {
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && text.length < min) return 'too-short';
  // Slack bounds a text input at 3,000 even when the app does not.
  if (type === 'plain_text_input' && text.length > (typeof max === 'number' ? max : 3_000)) return 'too-long';
  if (type === 'email_text_input' && !email.test(text)) return 'not-an-email';
  if (type === 'url_text_input' && !URL.canParse(text)) return 'not-a-url';
  if (type === 'number_input' && !Number.isFinite(Number(text))) return 'not-a-number';
  return null;
}

function refusalOf(found: Found, values: InputValues): InputRefusal | null {
  const state = elementState(found.element, values[found.blockId]?.[found.actionId]);
  if (isEmptyState(state)) return found.block.optional === true ? null : 'required';
  const max = found.element.max_selected_items;
  if (typeof max === 'number' && chosenIn(state) > max) return 'too-many';
  return asString(state.value) === null ? null : textRefusal(found, textIn(state));
}

/** What Slack's own form would not let a person submit, by block id; the app is not asked. */
export function formRefusals(blocks: JsonObject[], values: InputValues): Record<string, InputRefusal> {
  const refusals: Record<string, InputRefusal> = {};
  for (const found of elementsOf(blocks)) {
    if (found.block.type !== 'input') continue;
    const refusal = refusalOf(found, values);
    if (refusal !== null) refusals[found.blockId] = refusal;
  }
  return refusals;
}
