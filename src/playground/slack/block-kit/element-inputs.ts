import type { JsonObject } from '../../wire/json.ts';
import { limits } from './limits.ts';
import { checkBoolean, checkKeys, checkString, checkWhole } from './primitives.ts';
import { at, type Place, report } from './report.ts';
import { checkText } from './text-object.ts';

const common = [
  'type',
  'action_id',
  'placeholder',
  'focus_on_load',
  'dispatch_action_config',
  'initial_value',
];

function checkPlaceholder(place: Place, element: JsonObject): void {
  checkText(at(place, 'placeholder'), element.placeholder, { max: limits.select.placeholder, plain: true });
}

export function checkPlainTextInput(place: Place, element: JsonObject): void {
  checkKeys(place, element, [...common, 'multiline', 'min_length', 'max_length']);
  checkPlaceholder(place, element);
  checkBoolean(at(place, 'multiline'), element.multiline);
  checkWhole(at(place, 'min_length'), element.min_length, { min: 0, max: limits.plainTextInput });
  checkWhole(at(place, 'max_length'), element.max_length, { min: 1, max: limits.plainTextInput });
  const { min_length: min, max_length: max } = element;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    report(at(place, 'min_length'), 'is more than max_length');
  }
  const most = typeof max === 'number' ? max : limits.plainTextInput;
  checkString(at(place, 'initial_value'), element.initial_value, { max: most, min: 0 });
}

/** E-mail, URL and rich text inputs, which have no bounds of their own. */
export function checkTextualInput(place: Place, element: JsonObject): void {
  checkKeys(place, element, common);
  checkPlaceholder(place, element);
}

export function checkNumberInput(place: Place, element: JsonObject): void {
  checkKeys(place, element, [...common, 'is_decimal_allowed', 'min_value', 'max_value']);
  checkPlaceholder(place, element);
  if (typeof element.is_decimal_allowed !== 'boolean')
    report(at(place, 'is_decimal_allowed'), 'must be true or false');
}

export function checkFileInput(place: Place, element: JsonObject): void {
  checkKeys(place, element, ['type', 'action_id', 'filetypes', 'max_files']);
  checkWhole(at(place, 'max_files'), element.max_files, { min: 1, max: limits.files });
}
