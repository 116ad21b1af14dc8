import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { errorCode } from '../../shared/error-code.ts';
import type { JobHandlers, JobName, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import { createBatcher } from '../database/batcher.ts';
import type { Sql } from '../database/sql.ts';
import { longestRunMs } from './job-types.ts';
import { type Attempt, postponeJob } from './queue-table.ts';
import { jobPayloads } from './schema.ts';

/** Being told to wait is no failure, but a job that is told so for longer than this has failed after all. */
const longestPostponedMs = 24 * 60 * 60 * 1000;

export interface RunnerDeps {
  readonly boss: PgBoss;
  readonly sql: Sql;
  readonly log: Log;
  readonly handlers: JobHandlers;
}

export type RunJob = (job: JobWithMetadata) => Promise<void>;

/** Runs the jobs of one type: calls the handler and settles what came of it. Never rejects. */
export const createRunJob = <Name extends JobName>(name: Name, deps: RunnerDeps): RunJob => {
  const { boss, sql, log, handlers } = deps;
  // A finished job leaves nothing: no history of who was told what.
  const finish = createBatcher(async (attempts: readonly Attempt[]) => {
    await boss.deleteJob(name, [...attempts]);
    return attempts;
  }, 100);

  const handle = async (job: JobWithMetadata): Promise<JobResult> => {
    try {
      return await withinTime(handlers[name](jobPayloads[name].parse(job.data)));
    } catch (error) {
      return { kind: 'retry', code: errorCode(error), afterMs: null };
    }
  };

  const settle = async (job: JobWithMetadata, result: JobResult): Promise<void> => {
    const attempt = { id: job.id, retryCount: job.retryCount };
    if (result.kind === 'done') {
      await finish(attempt);
      return;
    }
    const { code, afterMs } = result;
    const about = { job: name, jobId: job.id, code };
    const retried = { event: 'job-retried', ...about, attempt: job.retryCount + 1 } as const;
    if (afterMs !== null && Date.now() - job.createdOn.getTime() < longestPostponedMs) {
      await postponeJob(sql, name, attempt, afterMs);
      log.write('debug', retried);
      return;
    }
    await boss.fail(name, attempt, { code });
    if (job.retryCount < job.retryLimit) log.write('warn', retried);
    else log.write('error', { event: 'job-dead', ...about });
  };

  return async (job) => {
    const result = await handle(job);
    // Unsettled, the job is taken up again when its heartbeat has been missed; handlers bear repetition.
    await settle(job, result).catch(() => undefined);
  };
};

const withinTime = async (running: Promise<JobResult>): Promise<JobResult> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<JobResult>((resolve) => {
    timer = setTimeout(resolve, longestRunMs, { kind: 'retry', code: 'timed-out', afterMs: null });
    timer.unref();
  });
  try {
    return await Promise.race([running, tooLong]);
  } finally {
    clearTimeout(timer);
  }
};
