import type { PersonRefs } from '../features/privacy-notice/person-refs.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/id-source.ts';
import type { Log } from '../shared/log.ts';
import { createFieldCodec, type FieldCodec } from './crypto/field-encryption.ts';
import { openIndexKey } from './crypto/index-key.ts';
import { loadOrCreateMasterKey } from './crypto/load-or-create-master-key.ts';
import { parseMasterKeys } from './crypto/master-keys.ts';
import { createPersonRefs } from './crypto/person-refs.ts';
import { createStores, type Stores } from './database/create-stores.ts';
import type { Database } from './database/database.ts';
import { openMigrated } from './database/open-database.ts';
import { createWrappedKeyStore } from './database/prisma-wrapped-key-store.ts';
import { openQueue, type Queue } from './queue/open-queue.ts';

interface StorageOptions {
  /** PostgreSQL, or null for the embedded database in `dataDir`. */
  readonly url: string | null;
  readonly dataDir: string;
  /** `id:base64[,older…]`; null makes or reads the key in `dataDir`. */
  readonly masterKeys: string | null;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
}

/** Everything that is kept: database, keys, queue and the stores over them. */
export interface Storage {
  readonly database: Database;
  readonly codec: FieldCodec;
  readonly refs: PersonRefs;
  readonly queue: Queue;
  readonly stores: Stores;
  close(): Promise<void>;
}

/** Opens and migrates the database, unwraps the keys, opens the queue. @throws LyttError */
export const openStorage = async (options: StorageOptions): Promise<Storage> => {
  const { url, dataDir, clock, ids, log } = options;
  const { database, applied } = await openMigrated({ url, dataDir });
  try {
    if (applied > 0) log.write('info', { event: 'migrated', applied });
    const masterKeys =
      options.masterKeys === null
        ? await loadOrCreateMasterKey(dataDir)
        : parseMasterKeys(options.masterKeys);
    const codec = createFieldCodec(masterKeys);
    const refs = createPersonRefs(await openIndexKey(codec, createWrappedKeyStore(database)));
    const queue = await openQueue({ database, log });
    const stores = createStores({ database, codec, jobs: queue.sink, clock, ids });
    const close = async () => {
      await queue.stop();
      await database.close();
    };
    return { database, codec, refs, queue, stores, close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
