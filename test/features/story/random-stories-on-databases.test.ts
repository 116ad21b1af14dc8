import { afterAll, beforeAll, test } from 'vitest';
import { describeOnBoth } from '../../support/databases.ts';
import { type DatabaseWorlds, openDatabaseWorlds } from './database-world.ts';
import { proveStories } from './prove-stories.ts';

describeOnBoth('random stories on real stores', (kind) => {
  let worlds: DatabaseWorlds | undefined;
  beforeAll(async () => {
    worlds = await openDatabaseWorlds(kind);
  });
  afterAll(() => worlds?.close());
  const stories = { runs: 12, length: 40 };

  test('double clicks and rivals break no promise', { timeout: 120_000 }, async () => {
    if (worlds !== undefined) await proveStories(worlds.open, { ...stories, crashes: false });
  });

  test('nor does a process that dies', { timeout: 120_000 }, async () => {
    if (worlds !== undefined) await proveStories(worlds.open, { ...stories, crashes: true });
  });
});
