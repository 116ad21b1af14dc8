import type { PersonRefs } from '../features/privacy-notice/person-refs.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/id-source.ts';
import type { Log } from '../shared/log.ts';
import { createLink } from './crypto/audit-chain.ts';
import { createFieldCodec, type FieldCodec } from './crypto/field-encryption.ts';
import { openIndexKey } from './crypto/index-key.ts';
import { loadOrCreateMasterKey } from './crypto/load-or-create-master-key.ts';
import { parseMasterKeys } from './crypto/master-keys.ts';
import { createPersonRefs } from './crypto/person-refs.ts';
import { type AuditStore, createAuditStore } from './database/audit-store.ts';
import { createStores, type Stores } from './database/create-stores.ts';
import type { Database } from './database/database.ts';
import { createErasureLedger } from './database/erasure-ledger.ts';
import { openMigrated } from './database/open-database.ts';
import { createWrappedKeyStore } from './database/prisma-wrapped-key-store.ts';
import type { StoreDeps } from './database/store-deps.ts';
import { openQueue, type Queue } from './queue/open-queue.ts';

interface StorageOptions {
  /** PostgreSQL, or null for the embedded database in `dataDir`. */
  readonly url: string | null;
  readonly dataDir: string;
  /** `id:base64[,older…]`; null makes or reads the key in `dataDir`. */
  readonly masterKeys: string | null;
  /** Where erasures are written down; null: nowhere. */
  readonly erasuresFile: string | null;
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
  /** What the stores are made from. */
  readonly storeDeps: StoreDeps;
  readonly audit: AuditStore;
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
    const indexKey = await openIndexKey(codec, createWrappedKeyStore(database));
    const refs = createPersonRefs(indexKey);
    const audit = createAuditStore(database, createLink(indexKey));
    const queue = await openQueue({ database, log });
    const erasures = createErasureLedger(indexKey, options.erasuresFile);
    const storeDeps = { database, codec, jobs: queue.sink, clock, ids, erasures };
    const stores = createStores(storeDeps);
    const close = async () => {
      await queue.stop();
      await database.close();
    };
    return { database, codec, refs, queue, stores, storeDeps, audit, close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
