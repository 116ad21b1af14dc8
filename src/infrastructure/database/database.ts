import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import type { PrismaClient } from './generated/client.ts';
import type { Sql } from './sql.ts';

/** The open database: Prisma for the stores, plain SQL for the hot path, the driver itself for the queue. */
export interface Database extends Sql {
  readonly prisma: PrismaClient;
  readonly driver: DatabaseDriver;
  /** One transaction on a connection of its own; rolls back when `work` throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export type DatabaseDriver =
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  | { readonly kind: 'postgresql'; readonly pool: Pool };
