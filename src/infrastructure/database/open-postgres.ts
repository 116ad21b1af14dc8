import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolClient } from 'pg';
import { LyttError } from '../../shared/errors.ts';
import type { Database } from './database.ts';
import { PrismaClient } from './generated/client.ts';

const oldestServer = 150_000;

/**
 * Opens PostgreSQL: one pool for Prisma, plain SQL and the queue together.
 * @throws LyttError `database-unavailable` with a sentence that holds no credentials
 */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'lytt',
    max: 12,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Prisma's adapter reads and writes times as if the session were in UTC.
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'");
    },
  });
  // A connection that dies while idle is replaced; without a listener it would end the process.
  pool.on('error', ignore);
  try {
    await assertUsable(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  return {
    prisma,
    driver: { kind: 'postgresql', pool },
    query: async <Row extends object>(text: string, values: readonly unknown[] = [], name?: string) =>
      (await pool.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) })).rows,
    transaction: async (work) => {
      const client = await pool.connect();
      return await inTransaction(client, () =>
        work({
          query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
            (await client.query<Row>(text, [...values])).rows,
        }),
      );
    },
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
};

const ignore = () => undefined;

const inTransaction = async <T>(client: PoolClient, work: () => Promise<T>): Promise<T> => {
  let failure: Error | undefined;
  // The statement under way hears of a lost connection; the event besides would end the process.
  client.on('error', ignore);
  try {
    await client.query('BEGIN');
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error('transaction failed');
    throw error;
  } finally {
    // A failed transaction takes its connection with it: the server rolls back, whatever state it was in.
    client.off('error', ignore);
    client.release(failure);
  }
};

const assertUsable = async (pool: Pool): Promise<void> => {
  let version: number;
  try {
    const { rows } = await pool.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    version = Number(rows[0]?.version);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    throw new LyttError('database-unavailable', `PostgreSQL at DATABASE_URL cannot be used (${code})`, {
      mayRetry: true,
      cause: error,
    });
  }
  if (version < oldestServer) {
    throw new LyttError(
      'database-unavailable',
      `PostgreSQL 15 or newer is needed; DATABASE_URL leads to ${Math.floor(version / 10_000)}`,
    );
  }
};
