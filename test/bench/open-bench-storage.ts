import { randomBytes } from 'node:crypto';
import { randomIdSource } from '../../src/infrastructure/crypto/id-source.ts';
import { openStorage, type Storage } from '../../src/infrastructure/open-storage.ts';
import { createFakeLog } from '../fakes/fake-log.ts';
import { createDatabase } from '../support/create-database.ts';
import type { RunningPostgres } from '../support/start-postgres.ts';

/** A migrated database of its own on the bench's PostgreSQL, opened as the app opens it. */
export const openBenchStorage = async (
  postgres: RunningPostgres,
  name: string,
  masterKeys = `bench:${randomBytes(32).toString('base64')}`,
): Promise<Storage> => {
  await createDatabase(postgres.url, name);
  return openStorage({
    url: `${postgres.url}/${name}`,
    dataDir: '',
    erasuresFile: null,
    masterKeys,
    clock: { now: () => new Date() },
    ids: randomIdSource,
    log: createFakeLog(),
  });
};
