import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Pool } from 'pg';
import { withScripts } from './with-scripts.ts';

/** Prisma's PostgreSQL adapter for migrations: a script is one request, and so all of it or none of it. */
export const postgresAdapter = (pool: Pool): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withScripts(await factory.connect(), (script) => pool.query(script)),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
};
