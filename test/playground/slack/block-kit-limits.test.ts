import { describe, expect, test } from 'vitest';
import { checkMessage, checkView } from '../../../src/playground/slack/block-kit-limits.ts';
import type { Json, JsonObject } from '../../../src/playground/wire/json.ts';

const chars = (count: number) => 'å'.repeat(count);
const plain = (count: number): JsonObject => ({ type: 'plain_text', text: chars(count) });
const mrkdwn = (count: number): JsonObject => ({ type: 'mrkdwn', text: chars(count) });
const list = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const divider: JsonObject = { type: 'divider' };
const button = (extra: JsonObject = {}): JsonObject => ({ type: 'button', text: plain(1), ...extra });
const option = (index: number): JsonObject => ({ text: plain(1), value: `v${index}` });
const select = (extra: JsonObject): JsonObject => ({ type: 'static_select', ...extra });
const input = (element: JsonObject, extra: JsonObject = {}): JsonObject => ({
  type: 'input',
  label: plain(1),
  element,
  ...extra,
});
const textInput = (extra: JsonObject = {}): JsonObject => ({ type: 'plain_text_input', ...extra });

function inMessage(...blocks: JsonObject[]): string[] {
  return checkMessage({ text: 'fallback', blocks });
}

function inActions(...elements: JsonObject[]): string[] {
  return inMessage({ type: 'actions', elements });
}

function modal(extra: JsonObject): string[] {
  return checkView({ type: 'modal', title: plain(1), submit: plain(1), blocks: [divider], ...extra });
}

/** Five sections that weigh `count` together: their text, and 125 for each. */
function heavy(count: number): JsonObject[] {
  const texts = [2_500, 2_500, 2_500, 2_500, count - 10_000 - 5 * 125];
  return texts.map((length) => ({ type: 'section', text: mrkdwn(length) }));
}

/** What is bounded, its bound, and what Slack says of a payload with so many. */
const bounds: [string, number, (count: number) => string[]][] = [
  ['message text', 40_000, (n) => checkMessage({ text: chars(n) })],
  ['message blocks', 50, (n) => inMessage(...list(n, () => divider))],
  ['message attachments', 100, (n) => checkMessage({ text: 'a', attachments: list(n, () => ({})) })],
  ['weight of all blocks', 13_200, (n) => inMessage(...heavy(n))],
  ['block_id', 255, (n) => inMessage({ ...divider, block_id: chars(n) })],
  ['section text', 3_000, (n) => inMessage({ type: 'section', text: mrkdwn(n) })],
  ['section fields', 10, (n) => inMessage({ type: 'section', fields: list(n, () => mrkdwn(1)) })],
  ['section field text', 2_000, (n) => inMessage({ type: 'section', fields: [mrkdwn(n)] })],
  ['header', 150, (n) => inMessage({ type: 'header', text: plain(n) })],
  ['context elements', 10, (n) => inMessage({ type: 'context', elements: list(n, () => mrkdwn(1)) })],
  ['context text', 3_000, (n) => inMessage({ type: 'context', elements: [mrkdwn(n)] })],
  ['actions elements', 25, (n) => inActions(...list(n, () => button()))],
  ['markdown text', 12_000, (n) => inMessage({ type: 'markdown', text: chars(n) })],
  [
    'image alt text',
    2_000,
    (n) => inMessage({ type: 'image', image_url: 'https://example.com/a.png', alt_text: chars(n) }),
  ],
  [
    'image title',
    2_000,
    (n) => inMessage({ type: 'image', image_url: 'https://example.com/a', alt_text: 'a', title: plain(n) }),
  ],
  ['action_id', 255, (n) => inActions(button({ action_id: chars(n) }))],
  ['button text', 75, (n) => inActions(button({ text: plain(n) }))],
  ['button value', 2_000, (n) => inActions(button({ value: chars(n) }))],
  ['button url', 3_000, (n) => inActions(button({ url: `https://example.com/${'a'.repeat(n - 20)}` }))],
  ['button accessibility label', 75, (n) => inActions(button({ accessibility_label: chars(n) }))],
  ['options', 100, (n) => inActions(select({ options: list(n, option) }))],
  [
    'option groups',
    100,
    (n) => inActions(select({ option_groups: list(n, (i) => ({ label: plain(1), options: [option(i)] })) })),
  ],
  [
    'option group label',
    75,
    (n) => inActions(select({ option_groups: [{ label: plain(n), options: [option(1)] }] })),
  ],
  ['placeholder', 150, (n) => inActions(select({ options: [option(1)], placeholder: plain(n) }))],
  ['option text', 75, (n) => inActions(select({ options: [{ text: plain(n), value: 'v' }] }))],
  ['option value', 150, (n) => inActions(select({ options: [{ text: plain(1), value: chars(n) }] }))],
  [
    'option description',
    75,
    (n) => inActions(select({ options: [{ ...option(1), description: plain(n) }] })),
  ],
  ['overflow options', 5, (n) => inActions({ type: 'overflow', options: list(n, option) })],
  ['checkboxes', 10, (n) => inActions({ type: 'checkboxes', options: list(n, option) })],
  ['radio buttons', 10, (n) => inActions({ type: 'radio_buttons', options: list(n, option) })],
  ['confirm title', 100, (n) => inActions(button({ confirm: confirm({ title: plain(n) }) }))],
  ['confirm text', 300, (n) => inActions(button({ confirm: confirm({ text: plain(n) }) }))],
  ['confirm button', 30, (n) => inActions(button({ confirm: confirm({ confirm: plain(n) }) }))],
  ['deny button', 30, (n) => inActions(button({ confirm: confirm({ deny: plain(n) }) }))],
  ['input label', 2_000, (n) => inMessage(input(textInput(), { label: plain(n) }))],
  ['input hint', 2_000, (n) => inMessage(input(textInput(), { hint: plain(n) }))],
  ['text input max_length', 3_000, (n) => inMessage(input(textInput({ max_length: n })))],
  ['text input initial value', 3_000, (n) => inMessage(input(textInput({ initial_value: chars(n) })))],
  ['files', 10, (n) => modal({ blocks: [input({ type: 'file_input', max_files: n })] })],
  ['view blocks', 100, (n) => modal({ blocks: list(n, () => divider) })],
  ['home blocks', 100, (n) => checkView({ type: 'home', blocks: list(n, () => divider) })],
  ['view title', 24, (n) => modal({ title: plain(n) })],
  ['view submit', 24, (n) => modal({ submit: plain(n) })],
  ['view close', 24, (n) => modal({ close: plain(n) })],
  ['private_metadata', 3_000, (n) => modal({ private_metadata: chars(n) })],
  ['callback_id', 255, (n) => modal({ callback_id: chars(n) })],
  ['external_id', 255, (n) => modal({ external_id: chars(n) })],
];

function confirm(extra: JsonObject): JsonObject {
  return { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1), ...extra };
}

describe('a bound is taken, one more is refused', () => {
  test.each(bounds)('%s: %i', (_what, bound, check) => {
    expect(check(bound)).toEqual([]);
    expect(check(bound + 1)).not.toEqual([]);
  });
});

/** What Slack refuses outright, and where the sentence must point. */
const refused: [string, string, string[]][] = [
  ['blocks without fallback text', '/text', checkMessage({ blocks: [divider] })],
  ['nothing at all', '/text', checkMessage({ text: '' })],
  ['an unknown block', '/blocks/0/type', inMessage({ type: 'carousel9' })],
  ['an unknown element', '/blocks/0/elements/0/type', inActions({ type: 'slider' })],
  ['a field Slack does not know', '/blocks/0/color', inMessage({ ...divider, color: 'red' })],
  [
    'a block id twice',
    '/blocks/1/block_id',
    inMessage({ ...divider, block_id: 'a' }, { ...divider, block_id: 'a' }),
  ],
  [
    'an action id twice',
    '/blocks/0/elements/1/action_id',
    inActions(button({ action_id: 'a' }), button({ action_id: 'a' })),
  ],
  ['an empty section', '/blocks/0', inMessage({ type: 'section' })],
  ['an empty text', '/blocks/0/text/text', inMessage({ type: 'section', text: mrkdwn(0) })],
  ['markup in a header', '/blocks/0/text/type', inMessage({ type: 'header', text: mrkdwn(1) })],
  ['markup on a button', '/blocks/0/elements/0/text/type', inActions(button({ text: mrkdwn(1) }))],
  ['an input among actions', '/blocks/0/elements/0/type', inActions(textInput())],
  ['a button in an input', '/blocks/0/element/type', inMessage(input(button()))],
  ['an input without a label', '/blocks/0/label', inMessage({ type: 'input', element: textInput() })],
  ['a menu without options', '/blocks/0/elements/0', inActions(select({}))],
  ['an empty menu', '/blocks/0/elements/0/options', inActions(select({ options: [] }))],
  [
    'two options alike',
    '/blocks/0/elements/0/options/1/value',
    inActions(select({ options: [option(1), option(1)] })),
  ],
  [
    'a first choice not on offer',
    '/blocks/0/elements/0/initial_option',
    inActions(select({ options: [option(1)], initial_option: option(2) })),
  ],
  ['a button url that is none', '/blocks/0/elements/0/url', inActions(button({ url: 'her' }))],
  ['a button style that is none', '/blocks/0/elements/0/style', inActions(button({ style: 'huge' }))],
  [
    'an image without alt text',
    '/blocks/0/alt_text',
    inMessage({ type: 'image', image_url: 'https://example.com/a.png' }),
  ],
  [
    'an impossible text length',
    '/blocks/0/element/min_length',
    inMessage(input(textInput({ min_length: 5, max_length: 4 }))),
  ],
  [
    'a date in another form',
    '/blocks/0/elements/0/initial_date',
    inActions({ type: 'datepicker', initial_date: '31.01.2026' }),
  ],
  ['files outside a modal', '/blocks/0/element', inMessage(input({ type: 'file_input' }))],
  ['a modal without a title', '/title', modal({ title: null })],
  ['a modal without blocks', '/blocks', modal({ blocks: [] })],
  ['an input without submit', '/submit', modal({ submit: null, blocks: [input(textInput())] })],
  ['a Home tab with a title', '/title', checkView({ type: 'home', title: plain(1), blocks: [divider] })],
  ['another kind of view', '/type', checkView({ type: 'dialog', title: plain(1), blocks: [divider] })],
  ['markdown in a modal', '/blocks/0', modal({ blocks: [{ type: 'markdown', text: 'a' }] })],
  [
    'the focus asked for twice',
    '/blocks',
    modal({ blocks: list(2, () => input(textInput({ focus_on_load: true }))) }),
  ],
  ['a view over 250 kB', '/', modal({ blocks: list(99, () => ({ type: 'section', text: mrkdwn(1_300) })) })],
  ['blocks that are no list', '/blocks', checkMessage({ text: 'a', blocks: 'b' })],
  ['no object', '/', checkMessage('text')],
];

test.each(refused)('refused with its place: %s', (_what, place, problems) => {
  expect(problems.map((problem) => problem.split(' ')[0])).toContain(place);
});

test('what Lytt is made of is taken', () => {
  const elements: Json[] = [
    button({ action_id: 'a', style: 'primary', value: 'x' }),
    select({ options: [option(1)], initial_option: option(1) }),
  ];
  const section = { type: 'section', text: mrkdwn(1), accessory: { type: 'overflow', options: [option(1)] } };
  const rich = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }],
  };
  const blocks: Json[] = [
    { type: 'header', text: plain(1) },
    section,
    { type: 'actions', elements },
    rich,
    divider,
  ];
  expect(checkMessage({ text: 'a', blocks })).toEqual([]);
  expect(checkMessage({ text: 'a' })).toEqual([]);
  expect(checkView({ type: 'home', blocks: [] })).toEqual([]);
});

test('no sentence repeats what people wrote', () => {
  const problems = inMessage({
    type: 'header',
    text: { type: 'plain_text', text: `hemmelig ${chars(200)}` },
  });
  expect(problems).toEqual(['/blocks/0/text/text has 209 characters; Slack takes at most 150.']);
});
