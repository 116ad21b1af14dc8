import type { PGlite } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { withScripts } from './with-scripts.ts';

/** The community's Prisma adapter for PGlite, made to wait for scripts. */
export const pgliteAdapter = (pglite: PGlite): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPGlite(pglite);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect(), (script) => pglite.exec(script)),
    connectToShadowDb: async () => {
      throw new TypeError('only comparing schemas needs a scratch database, and it brings its own');
    },
  };
};
