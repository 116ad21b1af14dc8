import type { JsonObject } from '../../wire/json.ts';
import { checkConfirm, checkOptions } from './composition.ts';
import {
  checkChoices,
  checkDate,
  checkDateTime,
  checkPicker,
  checkStaticMenu,
  checkTime,
} from './element-choices.ts';
import {
  checkFileInput,
  checkNumberInput,
  checkPlainTextInput,
  checkTextualInput,
} from './element-inputs.ts';
import { limits } from './limits.ts';
import { checkBoolean, checkKeys, checkOneOf, checkString, checkUrl } from './primitives.ts';
import { at, type Place } from './report.ts';
import { checkText } from './text-object.ts';

type ElementCheck = (place: Place, element: JsonObject) => void;

const menus = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select'];
const multiMenus = menus.map((menu) => `multi_${menu}`);
const choices = ['checkboxes', 'radio_buttons'];
const times = ['datepicker', 'timepicker', 'datetimepicker'];
const textInputs = [
  'plain_text_input',
  'rich_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
];

/** Where Slack lets which element stand. */
export const elementsIn = {
  section: ['button', 'overflow', 'image', ...menus, ...multiMenus, ...choices, 'datepicker', 'timepicker'],
  actions: ['button', 'overflow', ...menus, ...multiMenus, ...choices, ...times],
  input: [...textInputs, ...menus, ...multiMenus, ...choices, ...times, 'file_input'],
  context: ['image'],
} as const;

function checkButton(place: Place, element: JsonObject): void {
  checkKeys(place, element, [
    'type',
    'action_id',
    'text',
    'url',
    'value',
    'style',
    'confirm',
    'accessibility_label',
  ]);
  checkText(at(place, 'text'), element.text, { max: limits.button.text, plain: true, required: true });
  checkUrl(at(place, 'url'), element.url, limits.button.url);
  checkString(at(place, 'value'), element.value, { max: limits.button.value });
  checkOneOf(at(place, 'style'), element.style, ['primary', 'danger']);
  checkString(at(place, 'accessibility_label'), element.accessibility_label, {
    max: limits.button.accessibilityLabel,
  });
}

function checkOverflow(place: Place, element: JsonObject): void {
  checkKeys(place, element, ['type', 'action_id', 'options', 'confirm']);
  checkOptions(at(place, 'options'), element.options, { plain: true, url: true, max: limits.overflow });
}

/** An image, as an element and as a block alike: a source and what a screen reader says. */
export function checkImage(place: Place, image: JsonObject): void {
  const sources = [image.image_url, image.slack_file].filter((source) => source !== undefined);
  if (sources.length !== 1) checkString(at(place, 'image_url'), undefined, { max: 1, required: true });
  checkUrl(at(place, 'image_url'), image.image_url, limits.image.url);
  checkString(at(place, 'alt_text'), image.alt_text, { max: limits.image.altText, required: true });
}

function checkImageElement(place: Place, element: JsonObject): void {
  checkKeys(place, element, ['type', 'image_url', 'slack_file', 'alt_text']);
  checkImage(place, element);
}

const checks = new Map<string, ElementCheck>([
  ['button', checkButton],
  ['overflow', checkOverflow],
  ['image', checkImageElement],
  ['static_select', (place, element) => checkStaticMenu(place, element, 'initial_option')],
  ['multi_static_select', (place, element) => checkStaticMenu(place, element, 'initial_options')],
  [
    'external_select',
    (place, element) => checkPicker(place, element, ['initial_option', 'min_query_length']),
  ],
  [
    'multi_external_select',
    (place, element) => checkPicker(place, element, ['initial_options', 'min_query_length']),
  ],
  ['users_select', (place, element) => checkPicker(place, element, ['initial_user'])],
  ['multi_users_select', (place, element) => checkPicker(place, element, ['initial_users'])],
  [
    'channels_select',
    (place, element) => checkPicker(place, element, ['initial_channel', 'response_url_enabled']),
  ],
  ['multi_channels_select', (place, element) => checkPicker(place, element, ['initial_channels'])],
  [
    'conversations_select',
    (place, element) =>
      checkPicker(place, element, [
        'initial_conversation',
        'filter',
        'default_to_current_conversation',
        'response_url_enabled',
      ]),
  ],
  [
    'multi_conversations_select',
    (place, element) =>
      checkPicker(place, element, ['initial_conversations', 'filter', 'default_to_current_conversation']),
  ],
  ['checkboxes', (place, element) => checkChoices(place, element, 'initial_options')],
  ['radio_buttons', (place, element) => checkChoices(place, element, 'initial_option')],
  ['datepicker', checkDate],
  ['timepicker', checkTime],
  ['datetimepicker', checkDateTime],
  ['plain_text_input', checkPlainTextInput],
  ['rich_text_input', checkTextualInput],
  ['email_text_input', checkTextualInput],
  ['url_text_input', checkTextualInput],
  ['number_input', checkNumberInput],
  ['file_input', checkFileInput],
]);

/** One element; the caller has made sure that it may stand here. */
export function checkElement(place: Place, element: JsonObject): void {
  const type = element.type;
  const check = typeof type === 'string' ? checks.get(type) : undefined;
  check?.(place, element);
  if (type === 'image') return;
  checkString(at(place, 'action_id'), element.action_id, { max: limits.id });
  checkConfirm(at(place, 'confirm'), element.confirm);
  checkBoolean(at(place, 'focus_on_load'), element.focus_on_load);
}
