import { expect, test } from 'vitest';
import { currentValue, withValue } from '../../../src/playground/page/slack/elements/input-values.ts';
import type { JsonObject } from '../../../src/playground/wire/json.ts';

const option = (value: string): JsonObject => ({ text: { type: 'plain_text', text: value }, value });

test.each<[string, JsonObject, string | string[] | null]>([
  ['typed words', { initial_value: 'Hei' }, 'Hei'],
  ['an option', { initial_option: option('bug') }, 'bug'],
  ['several options', { initial_options: [option('a'), option('b')] }, ['a', 'b']],
  ['a date', { initial_date: '2026-03-03' }, '2026-03-03'],
  ['a moment', { initial_date_time: 1772532600 }, '1772532600'],
  ['a person', { initial_user: 'U1' }, 'U1'],
  ['several people', { initial_users: ['U1', 'U2'] }, ['U1', 'U2']],
  ['nothing', {}, null],
])('an element starts with %s', (_what, element, value) => {
  expect(currentValue({}, 'block', { action_id: 'it', ...element })).toEqual(value);
});

test('what a person has put in replaces that, also when it is nothing', () => {
  const element: JsonObject = { action_id: 'it', initial_value: 'Hei' };
  const touched = withValue({ other: { it: 'x' } }, 'block', 'it', null);
  expect(currentValue(touched, 'block', element)).toBeNull();
  expect(touched).toEqual({ other: { it: 'x' }, block: { it: null } });
});
