import { PgBoss } from 'pg-boss';
import type { JobHandlers, JobName, JobQueue } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { Database } from '../database/database.ts';
import type { JobSink } from '../database/job-sink.ts';
import { bossConnection } from './boss-connection.ts';
import { watchBusyness } from './busyness.ts';
import { createQueues } from './create-queues.ts';
import { type DeadJob, listDeadJobs, retryDeadJobs } from './dead-jobs.ts';
import { type DrainOptions, drainQueue } from './drain.ts';
import { createJobSink } from './job-sink.ts';
import { jobNames } from './job-types.ts';
import { countJobs, dueQueues, indexJobs, type JobCounts, takeUpLeftJobs } from './queue-table.ts';
import { createRunJob } from './run-job.ts';
import { unrefClock } from './unref-clock.ts';
import { startWorker, type Worker } from './worker.ts';

export interface Queue extends JobQueue {
  /** For the stores: jobs that commit with rows. */
  readonly sink: JobSink;
  /** Starts taking jobs. */
  start(handlers: JobHandlers): void;
  /** For tests, instead of `start`: runs everything queued to its end. */
  drain(handlers: JobHandlers, options?: DrainOptions): Promise<number>;
  counts(): Promise<JobCounts>;
  deadJobs(limit?: number): Promise<readonly DeadJob[]>;
  retryDead(name?: JobName): Promise<number>;
  /** Stops within `graceMs` and a little; unfinished jobs are free for others at once. */
  stop(graceMs?: number): Promise<void>;
}

interface QueueDeps {
  readonly database: Database;
  readonly log: Log;
  /** How often to look for jobs that this process was not told of: retries that are due, jobs of others. */
  readonly lookEveryMs?: number;
}

/** Opens the queue on the open database, making its tables when they are missing. */
export const openQueue = async ({ database, log, lookEveryMs = 500 }: QueueDeps): Promise<Queue> => {
  const { driver } = database;
  const boss = new PgBoss({
    db: bossConnection(driver),
    backend: driver.kind === 'embedded' ? 'pglite' : 'postgres',
    clock: unrefClock,
    schedule: false,
    registerInstance: false,
    reindex: driver.kind === 'postgresql',
    monitorVacuum: false,
    openTelemetry: { enabled: false },
    // How soon the jobs of a process that was killed are noticed, after their heartbeat is missed.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  // pg-boss reports what its timers could not do, and tries again; queries of ours fail where they are made.
  boss.on('error', () => undefined);
  await boss.start();
  await createQueues(boss);
  await indexJobs(database);
  if (driver.kind === 'embedded') await takeUpLeftJobs(database);

  const busyness = watchBusyness();
  const workers = new Map<string, Worker>();
  const wake = (names: Iterable<string>) => {
    for (const name of names) workers.get(name)?.wake();
  };
  const look = setInterval(() => {
    if (workers.size > 0) dueQueues(database, jobNames).then(wake, () => undefined);
  }, lookEveryMs);
  look.unref();
  const sink = createJobSink(boss, wake);
  const runnersFor = (handlers: JobHandlers) =>
    new Map(jobNames.map((name) => [name, createRunJob(name, { boss, sql: database, log, handlers })]));

  return {
    sink,
    send: async (jobs) => {
      await database.transaction((sql) => sink.enqueue(sql, jobs));
      sink.committed(jobs);
    },
    start: (handlers) => {
      for (const [name, run] of runnersFor(handlers)) {
        workers.set(name, startWorker(name, { boss, sql: database, run, busy: busyness.isBusy }));
      }
      wake(workers.keys());
    },
    drain: (handlers, options) => drainQueue(boss, runnersFor(handlers), options),
    counts: () => countJobs(database),
    deadJobs: (limit) => listDeadJobs(boss, limit),
    retryDead: async (name) => {
      const moved = await retryDeadJobs(boss, name);
      wake(workers.keys());
      return moved;
    },
    stop: async (graceMs = 5_000) => {
      clearInterval(look);
      busyness.stop();
      await Promise.all([...workers.values()].map((worker) => worker.stop(graceMs)));
      workers.clear();
      await boss.stop({ close: false, graceful: false, timeout: 1_000 });
    },
  };
};
