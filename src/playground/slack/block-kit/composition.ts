import { isObject, type JsonObject } from '../../wire/json.ts';
import { limits } from './limits.ts';
import { checkKeys, checkList, checkOneOf, checkString, checkUrl } from './primitives.ts';
import { at, type Place, report } from './report.ts';
import { checkText } from './text-object.ts';

/** The confirmation dialogue an interactive element may ask for. */
export function checkConfirm(place: Place, value: unknown): void {
  if (value === undefined) return;
  if (!isObject(value)) {
    report(place, 'must be a confirmation object');
    return;
  }
  checkKeys(place, value, ['title', 'text', 'confirm', 'deny', 'style']);
  checkText(at(place, 'title'), value.title, { max: limits.confirm.title, plain: true, required: true });
  checkText(at(place, 'text'), value.text, { max: limits.confirm.text, required: true });
  checkText(at(place, 'confirm'), value.confirm, { max: limits.confirm.button, plain: true, required: true });
  checkText(at(place, 'deny'), value.deny, { max: limits.confirm.button, plain: true, required: true });
  checkOneOf(at(place, 'style'), value.style, ['primary', 'danger']);
}

type OptionRule = { plain: boolean; url?: boolean };

function checkOption(place: Place, option: JsonObject, rule: OptionRule): void {
  checkKeys(place, option, ['text', 'value', 'description', ...(rule.url === true ? ['url'] : [])]);
  checkText(at(place, 'text'), option.text, { max: limits.option.text, plain: rule.plain, required: true });
  checkString(at(place, 'value'), option.value, { max: limits.option.value, required: true });
  checkText(at(place, 'description'), option.description, {
    max: limits.option.description,
    plain: rule.plain,
  });
  checkUrl(at(place, 'url'), option.url, limits.option.url);
}

type OptionsRule = OptionRule & { max: number };

/** A flat list of options; answers the values on offer. */
export function checkOptions(place: Place, value: unknown, rule: OptionsRule): string[] {
  const values: string[] = [];
  for (const [optionPlace, option] of checkList(place, value, { max: rule.max })) {
    checkOption(optionPlace, option, rule);
    const offered = option.value;
    if (typeof offered !== 'string') continue;
    if (values.includes(offered)) report(at(optionPlace, 'value'), 'is the same as another option here');
    values.push(offered);
  }
  return values;
}

/** `options` or `option_groups`, exactly one of them, as the menus take them. */
export function checkMenuOptions(place: Place, menu: JsonObject): string[] {
  if ((menu.options === undefined) === (menu.option_groups === undefined)) {
    report(place, 'must have either options or option_groups');
    return [];
  }
  if (menu.options !== undefined) {
    return checkOptions(at(place, 'options'), menu.options, { plain: true, max: limits.select.options });
  }
  const values: string[] = [];
  const groups = checkList(at(place, 'option_groups'), menu.option_groups, { max: limits.select.groups });
  for (const [groupPlace, group] of groups) {
    checkKeys(groupPlace, group, ['label', 'options']);
    checkText(at(groupPlace, 'label'), group.label, {
      max: limits.select.groupLabel,
      plain: true,
      required: true,
    });
    values.push(
      ...checkOptions(at(groupPlace, 'options'), group.options, { plain: true, max: limits.select.options }),
    );
  }
  return values;
}

/** What is chosen from the start must be on offer. */
export function checkInitialOptions(place: Place, initial: unknown, offered: string[]): void {
  if (initial === undefined) return;
  const chosen = Array.isArray(initial) ? initial : [initial];
  if (chosen.length === 0) report(place, 'must not be an empty list; leave it out instead');
  for (const option of chosen) {
    const value = isObject(option) ? option.value : undefined;
    if (typeof value !== 'string' || !offered.includes(value)) report(place, 'is not among the options');
  }
}
