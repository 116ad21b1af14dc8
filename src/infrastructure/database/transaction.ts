import type { Job } from '../../shared/jobs.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { JobSink } from './job-sink.ts';
import { sqlOf } from './sql.ts';

export type Transaction = Prisma.TransactionClient;
export type Enqueue = (jobs: readonly Job[]) => Promise<void>;

/** Long enough to wait behind others on the embedded database, which has one connection. */
const limits = { maxWait: 20_000, timeout: 30_000 };

/** Runs `work` in one transaction, with its jobs; workers are told once it has committed. */
export const inTransaction = async <T>(
  deps: { readonly prisma: PrismaClient; readonly jobs: JobSink },
  work: (tx: Transaction, enqueue: Enqueue) => Promise<T>,
): Promise<T> => {
  const queued: Job[] = [];
  const result = await deps.prisma.$transaction(async (tx) => {
    const enqueue: Enqueue = async (jobs) => {
      if (jobs.length === 0) return;
      await deps.jobs.enqueue(sqlOf(tx), jobs);
      queued.push(...jobs);
    };
    return await work(tx, enqueue);
  }, limits);
  deps.jobs.committed(queued);
  return result;
};

/**
 * Holds a person's row against erasure until the transaction ends. Every transaction that writes below a
 * person takes it first, and erasure takes the row whole first, so the two wait and never deadlock.
 * @returns false when the person is gone
 */
export const holdPerson = async (tx: Transaction, personId: string): Promise<boolean> => {
  const rows = await sqlOf(tx).query('SELECT id FROM "Person" WHERE id = $1::uuid FOR KEY SHARE', [personId]);
  return rows.length > 0;
};
