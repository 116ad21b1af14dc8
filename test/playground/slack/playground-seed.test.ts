import { expect, test } from 'vitest';
import { botScopes } from '../../../src/platforms/slack/scopes.ts';
import { playgroundSeed } from '../../../src/playground/slack/playground-seed.ts';

test('the playground gives the bot the scopes that its manifest asks for, and no more', () => {
  const given = playgroundSeed.workspaces.map(({ installation }) => installation?.scopes.toSorted());
  const asked = botScopes(false).toSorted();
  expect(given).toEqual(given.map(() => asked));
});
