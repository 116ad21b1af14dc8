import { afterAll, beforeAll } from 'vitest';
import { describeOnBoth } from '../../support/databases.ts';
import { type DatabaseWorlds, openDatabaseWorlds } from '../story/database-world.ts';
import { proveUninstalling } from './prove-uninstalling.ts';

describeOnBoth('uninstalling on real stores', (kind) => {
  let worlds: DatabaseWorlds;
  beforeAll(async () => {
    worlds = await openDatabaseWorlds(kind);
  });
  afterAll(() => worlds.close());

  proveUninstalling(() => worlds.open);
});
