import type { InputValue, InputValues } from '../../../slack/schema.ts';
import type { JsonObject } from '../../../wire/json.ts';
import { numberIn, objectIn, objectsIn, stringIn, stringsIn } from '../json-read.ts';

/** The value an element starts with, in the form the local Slack takes values. */
const initialValue = (element: JsonObject): InputValue => {
  const option = objectIn(element, 'initial_option');
  if (option !== null) return stringIn(option, 'value');
  if (element.initial_options !== undefined) {
    return objectsIn(element, 'initial_options').flatMap((each) => stringIn(each, 'value') ?? []);
  }
  const moment = numberIn(element, 'initial_date_time');
  if (moment !== null) return String(moment);
  for (const key of ['initial_users', 'initial_conversations', 'initial_channels']) {
    if (element[key] !== undefined) return stringsIn(element, key);
  }
  const keys = [
    'initial_value',
    'initial_date',
    'initial_time',
    'initial_user',
    'initial_conversation',
    'initial_channel',
  ];
  return keys.map((key) => stringIn(element, key)).find((value) => value !== null) ?? null;
};

/** What a person has put in one element, or what it started with. */
export const currentValue = (values: InputValues, blockId: string, element: JsonObject): InputValue => {
  const touched = values[blockId]?.[stringIn(element, 'action_id') ?? ''];
  return touched === undefined ? initialValue(element) : touched;
};

export const withValue = (
  values: InputValues,
  blockId: string,
  actionId: string,
  value: InputValue,
): InputValues => ({ ...values, [blockId]: { ...values[blockId], [actionId]: value } });

export const asText = (value: InputValue): string => (typeof value === 'string' ? value : '');
export const asList = (value: InputValue): string[] => (Array.isArray(value) ? value : []);
