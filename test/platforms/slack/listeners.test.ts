import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionIds, formIds } from '../../../src/platforms/drawing/action-ids.ts';
import { shortcuts } from '../../../src/platforms/slack/action-ids.ts';

const folder = new URL('../../../src/platforms/slack/listeners/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** Named with their object, or taken out of it. */
const isListenedFor = (group: string, name: string): boolean =>
  source.includes(`${group}.${name}`) || new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} = ${group}`).test(source);

test('whatever people can press, choose or send in has a listener', () => {
  // `read` marks modals without a button to send; pages are told apart by their number.
  const exempt = new Set(['read', 'showPage']);
  const missing = [
    ...Object.keys(actionIds).filter((name) => !isListenedFor('actionIds', name)),
    ...Object.keys(formIds).filter((name) => !isListenedFor('formIds', name)),
    ...Object.keys(shortcuts).filter((name) => !isListenedFor('shortcuts', name)),
  ].filter((name) => !exempt.has(name));
  expect(missing).toEqual([]);
  expect(source).toContain('pageActionPattern');
  expect(source).toContain('rightActionPattern');
});
