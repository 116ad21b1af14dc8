import { asObjects, asString, type Json, type JsonObject } from '../../wire/json.ts';
import type { InputValue } from '../schema.ts';

type StateRule = {
  /** The field in Slack's state object, and in the element that gives its first value. */
  field: string;
  initial: string;
  from: (value: InputValue, element: JsonObject) => Json;
};

function optionsIn(element: JsonObject): JsonObject[] {
  const groups = asObjects(element.option_groups).flatMap((group) => asObjects(group.options));
  return [...asObjects(element.options), ...groups];
}

function one(value: InputValue): string | null {
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  return first === '' ? null : first;
}

function many(value: InputValue): string[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function option(value: InputValue, element: JsonObject): Json {
  const wanted = one(value);
  return optionsIn(element).find((candidate) => candidate.value === wanted) ?? null;
}

function options(value: InputValue, element: JsonObject): Json {
  const wanted = many(value);
  return optionsIn(element).filter((candidate) => wanted.includes(asString(candidate.value) ?? ''));
}

function richText(value: InputValue): Json {
  const text = one(value);
  if (text === null) return null;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

function seconds(value: InputValue): Json {
  const text = one(value);
  return text === null ? null : Number(text);
}

const text: StateRule = { field: 'value', initial: 'initial_value', from: one };

const rules = new Map<string, StateRule>([
  ['plain_text_input', text],
  ['email_text_input', text],
  ['url_text_input', text],
  ['number_input', text],
  ['rich_text_input', { field: 'rich_text_value', initial: 'initial_value', from: richText }],
  ['static_select', { field: 'selected_option', initial: 'initial_option', from: option }],
  ['external_select', { field: 'selected_option', initial: 'initial_option', from: option }],
  ['radio_buttons', { field: 'selected_option', initial: 'initial_option', from: option }],
  ['overflow', { field: 'selected_option', initial: '', from: option }],
  ['multi_static_select', { field: 'selected_options', initial: 'initial_options', from: options }],
  ['multi_external_select', { field: 'selected_options', initial: 'initial_options', from: options }],
  ['checkboxes', { field: 'selected_options', initial: 'initial_options', from: options }],
  ['users_select', { field: 'selected_user', initial: 'initial_user', from: one }],
  ['multi_users_select', { field: 'selected_users', initial: 'initial_users', from: many }],
  ['channels_select', { field: 'selected_channel', initial: 'initial_channel', from: one }],
  ['multi_channels_select', { field: 'selected_channels', initial: 'initial_channels', from: many }],
  ['conversations_select', { field: 'selected_conversation', initial: 'initial_conversation', from: one }],
  [
    'multi_conversations_select',
    { field: 'selected_conversations', initial: 'initial_conversations', from: many },
  ],
  ['datepicker', { field: 'selected_date', initial: 'initial_date', from: one }],
  ['timepicker', { field: 'selected_time', initial: 'initial_time', from: one }],
  ['datetimepicker', { field: 'selected_date_time', initial: 'initial_date_time', from: seconds }],
  ['file_input', { field: 'files', initial: '', from: () => [] }],
]);

/** Whether the element keeps a value in the form (a button and an overflow menu do not). */
export function keepsState(type: string): boolean {
  return rules.has(type) && type !== 'overflow';
}

/**
 * An element's state as Slack sends it. `undefined` means untouched: what the app put there first.
 */
export function elementState(element: JsonObject, value: InputValue | undefined): JsonObject {
  const type = asString(element.type) ?? '';
  const rule = rules.get(type);
  if (rule === undefined) return { type };
  if (value !== undefined) return { type, [rule.field]: rule.from(value, element) };
  return { type, [rule.field]: element[rule.initial] ?? rule.from(null, element) };
}

/** Whether anything is written or chosen in a state object. */
export function isEmptyState(state: JsonObject): boolean {
  const { type: _, ...values } = state;
  return Object.values(values).every(
    (value) => value === null || (Array.isArray(value) && value.length === 0),
  );
}

/** The text in a state object, for the bounds a text input may have. */
export function textIn(state: JsonObject): string {
  return asString(state.value) ?? '';
}

/** How many options are chosen in a state object. */
export function chosenIn(state: JsonObject): number {
  return Object.values(state).reduce<number>(
    (sum, value) => sum + (Array.isArray(value) ? value.length : 0),
    0,
  );
}
