import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionIds, formIds } from '../../../src/platforms/drawing/action-ids.ts';
import { extensionCommands } from '../../../src/platforms/teams/action-ids.ts';

const folder = new URL('../../../src/platforms/teams/listeners/', import.meta.url);
const source = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

test('whatever people can press or send in has a listener', () => {
  // Inputs say nothing by themselves; `read` marks dialogs that are only read; pages are told apart by their number.
  const inputs = [
    'words',
    'feedbackKind',
    'application',
    'applicationVersion',
    'destination',
    'eraseSure',
    'ground',
    'months',
  ];
  const exempt = new Set([...inputs, 'read', 'showPage']);
  const missing = [
    ...Object.keys(actionIds).filter((name) => !source.includes(`actionIds.${name}`)),
    ...Object.keys(formIds).filter((name) => !source.includes(`formIds.${name}`)),
    ...Object.keys(extensionCommands).filter((name) => !source.includes(`extensionCommands.${name}`)),
  ].filter((name) => !exempt.has(name));
  expect(missing).toEqual([]);
  expect(source).toContain('pageActionPattern');
  expect(source).toContain('rightActionPattern');
});
