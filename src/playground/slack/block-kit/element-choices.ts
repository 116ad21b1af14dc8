import type { JsonObject } from '../../wire/json.ts';
import { checkInitialOptions, checkMenuOptions, checkOptions } from './composition.ts';
import { limits } from './limits.ts';
import { checkKeys, checkWhole } from './primitives.ts';
import { at, type Place, report } from './report.ts';
import { checkText } from './text-object.ts';

const common = ['type', 'action_id', 'confirm', 'focus_on_load'];
const menu = [...common, 'placeholder'];

function checkMenu(place: Place, element: JsonObject): void {
  checkText(at(place, 'placeholder'), element.placeholder, { max: limits.select.placeholder, plain: true });
  checkWhole(at(place, 'max_selected_items'), element.max_selected_items, {
    min: 1,
    max: limits.select.options,
  });
}

function ofSeveral(element: JsonObject): string[] {
  return typeof element.type === 'string' && element.type.startsWith('multi_') ? ['max_selected_items'] : [];
}

/** `static_select` and `multi_static_select`: the options come with the menu. */
export function checkStaticMenu(
  place: Place,
  element: JsonObject,
  initial: 'initial_option' | 'initial_options',
): void {
  checkKeys(place, element, [...menu, 'options', 'option_groups', initial, ...ofSeveral(element)]);
  checkMenu(place, element);
  checkInitialOptions(at(place, initial), element[initial], checkMenuOptions(place, element));
}

/** Menus whose options Slack (people, channels) or the app (external) fills in. */
export function checkPicker(place: Place, element: JsonObject, own: string[]): void {
  checkKeys(place, element, [...menu, ...own, ...ofSeveral(element)]);
  checkMenu(place, element);
}

/** Checkboxes and radio buttons: at most ten, all in view. */
export function checkChoices(
  place: Place,
  element: JsonObject,
  initial: 'initial_option' | 'initial_options',
): void {
  checkKeys(place, element, [...common, 'options', initial]);
  const offered = checkOptions(at(place, 'options'), element.options, { plain: false, max: limits.choices });
  checkInitialOptions(at(place, initial), element[initial], offered);
}

function checkPattern(place: Place, value: unknown, pattern: RegExp, like: string): void {
  if (value === undefined) return;
  if (typeof value !== 'string' || !pattern.test(value)) report(place, `must look like ${like}`);
}

export function checkDate(place: Place, element: JsonObject): void {
  checkKeys(place, element, [...menu, 'initial_date']);
  checkMenu(place, element);
  checkPattern(at(place, 'initial_date'), element.initial_date, /^\d{4}-\d{2}-\d{2}$/, '2026-01-31');
}

export function checkTime(place: Place, element: JsonObject): void {
  checkKeys(place, element, [...menu, 'initial_time', 'timezone']);
  checkMenu(place, element);
  checkPattern(at(place, 'initial_time'), element.initial_time, /^([01]\d|2[0-3]):[0-5]\d$/, '14:05');
}

export function checkDateTime(place: Place, element: JsonObject): void {
  checkKeys(place, element, [...common, 'initial_date_time']);
  // Slack asks for ten digits: seconds since 1970, from 2001 on.
  checkWhole(at(place, 'initial_date_time'), element.initial_date_time, {
    min: 1_000_000_000,
    max: 9_999_999_999,
  });
}
