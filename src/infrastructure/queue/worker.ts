import type { JobWithMetadata, PgBoss } from 'pg-boss';
import type { JobName } from '../../shared/jobs.ts';
import type { Sql } from '../database/sql.ts';
import { heartbeatSeconds, jobTypes } from './job-types.ts';
import { postponeJob } from './queue-table.ts';
import type { RunJob } from './run-job.ts';

/** Runs the jobs of one type in this process, so many at once. */
export interface Worker {
  /** There may be something to take. */
  wake(): void;
  /** Takes no more, waits so long for what runs, and gives the rest back. */
  stop(graceMs: number): Promise<void>;
}

export const startWorker = (
  name: JobName,
  deps: { readonly boss: PgBoss; readonly sql: Sql; readonly run: RunJob; readonly busy: () => boolean },
): Worker => {
  const { boss, sql, run, busy } = deps;
  const { concurrency } = jobTypes[name];
  const running = new Map<JobWithMetadata, Promise<void>>();
  let stopped = false;
  let fetching: Promise<void> | null = null;
  let again = false;

  const start = (job: JobWithMetadata, more: boolean) => {
    const run1 = run(job).then(() => {
      running.delete(job);
      if (more) wake();
    });
    running.set(job, run1);
  };

  const fetchJobs = async () => {
    do {
      again = false;
      const free = (busy() ? 1 : concurrency) - running.size;
      if (free <= 0) return;
      const jobs = await boss.fetch<object>(name, { batchSize: free, includeMetadata: true });
      // A full catch means that there is more: each one that ends makes room for another look.
      for (const job of jobs) start(job, jobs.length === free);
    } while (again && !stopped);
  };

  const wake = () => {
    again = true;
    if (stopped || fetching !== null) return;
    // A look that fails (the database is away) is made again at the next tick.
    fetching = fetchJobs()
      .catch(() => undefined)
      .finally(() => {
        fetching = null;
      });
  };

  const beat = setInterval(
    () => {
      const attempts = [...running.keys()].map(({ id, retryCount }) => ({ id, retryCount }));
      if (attempts.length > 0) boss.touch(name, attempts).catch(() => undefined);
    },
    (heartbeatSeconds * 1000) / 3,
  );
  beat.unref();

  return {
    wake,
    stop: async (graceMs) => {
      stopped = true;
      await fetching;
      await withinMs(Promise.all(running.values()), graceMs);
      clearInterval(beat);
      for (const job of running.keys()) await postponeJob(sql, name, job, 0);
    },
  };
};

const withinMs = async (done: Promise<unknown>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
};
