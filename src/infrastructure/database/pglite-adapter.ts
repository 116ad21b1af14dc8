import type { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { withScripts } from './with-scripts.ts';

/** The community's Prisma adapter for PGlite, made to wait for scripts and to hear when a commit fails. */
export const pgliteAdapter = (pglite: PGlite): SqlMigrationAwareDriverAdapterFactory => {
  const watched = watchTransactions(pglite);
  const factory = new PrismaPGlite(watched.pglite);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () =>
      hearingCommits(
        withScripts(await factory.connect(), (script) => pglite.exec(script)),
        watched.latest,
      ),
    connectToShadowDb: async () => {
      throw new TypeError('only comparing schemas needs a scratch database, and it brings its own');
    },
  };
};

/** The adapter answers a commit before it has been told whether it went well: here the answer waits for that. */
const hearingCommits = (adapter: SqlDriverAdapter, latest: () => Promise<unknown>): SqlDriverAdapter => {
  const start = adapter.startTransaction.bind(adapter);
  return Object.assign(adapter, {
    // Without an isolation level: with one connection there is nobody to be isolated from.
    startTransaction: async () => {
      const starting = start();
      const ended = latest();
      const transaction = await starting;
      const commit = transaction.commit.bind(transaction);
      return Object.assign(transaction, {
        commit: async () => {
          await commit();
          await ended;
        },
      });
    },
  });
};

/** The same database, remembering how its latest transaction ends; the adapter begins one without delay. */
const watchTransactions = (pglite: PGlite) => {
  let latest: Promise<unknown> = Promise.resolve();
  const transaction: PGlite['transaction'] = (work) => {
    const ending = pglite.transaction(work);
    // Whoever commits hears of a failure; one that was rolled back has told already.
    ending.catch(() => undefined);
    latest = ending;
    return ending;
  };
  const proxy = new Proxy(pglite, {
    get: (target, property) => {
      if (property === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { pglite: proxy, latest: () => latest };
};
