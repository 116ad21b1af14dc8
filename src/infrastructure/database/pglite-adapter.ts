import { PGlite } from '@electric-sql/pglite';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

/**
 * The community's Prisma adapter for PGlite, with two corrections: it forgets to wait for scripts (a migration
 * that fails would count as applied), and it never closes the scratch database it makes for comparing schemas.
 */
export const pgliteAdapter = (pglite: PGlite): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPGlite(pglite);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => waitingForScripts(await factory.connect(), pglite),
    connectToShadowDb: async () => {
      const scratch = await PGlite.create();
      const adapter = waitingForScripts(await new PrismaPGlite(scratch).connect(), scratch);
      return Object.assign(adapter, { dispose: () => scratch.close() });
    },
  };
};

const waitingForScripts = (adapter: SqlDriverAdapter, pglite: PGlite): SqlDriverAdapter =>
  Object.assign(adapter, {
    executeScript: async (script: string) => {
      await pglite.exec(script);
    },
  });
