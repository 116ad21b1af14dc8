import { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { withScripts } from './with-scripts.ts';

/** The community's Prisma adapter for PGlite, made to wait for scripts and to close its scratch database. */
export const pgliteAdapter = (pglite: PGlite): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPGlite(pglite);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect(), (script) => pglite.exec(script)),
    connectToShadowDb: async () => {
      const scratch = await PGlite.create();
      const adapter = await new PrismaPGlite(scratch).connect();
      return Object.assign(
        withScripts(adapter, (script) => scratch.exec(script)),
        { dispose: () => scratch.close() },
      );
    },
  };
};
