import type { PgBoss } from 'pg-boss';
import type { JobName } from '../../shared/jobs.ts';
import { jobNames } from './job-types.ts';
import type { RunJob } from './run-job.ts';

export interface DrainOptions {
  /** Runs jobs that are meant for later too, so that retries happen at once. */
  readonly ignoreStartAfter?: boolean;
  /** More runs than this mean that it would never end. */
  readonly mostRuns?: number;
}

/**
 * Runs every queued job to its end, with those it gives rise to, one after the other in a fixed order.
 * @returns how many runs it took
 */
export const drainQueue = async (
  boss: PgBoss,
  runners: ReadonlyMap<JobName, RunJob>,
  { ignoreStartAfter = false, mostRuns = 1000 }: DrainOptions = {},
): Promise<number> => {
  let runs = 0;
  const runAll = async (name: JobName, run: RunJob): Promise<boolean> => {
    const jobs = await boss.fetch<object>(name, { batchSize: 50, includeMetadata: true, ignoreStartAfter });
    for (const job of jobs) {
      runs += 1;
      if (runs > mostRuns) throw new Error(`the queue is not empty after ${mostRuns} runs (${name})`);
      await run(job);
    }
    return jobs.length > 0;
  };
  let found = true;
  while (found) {
    found = false;
    for (const name of jobNames) {
      const run = runners.get(name);
      if (run !== undefined && (await runAll(name, run))) found = true;
    }
  }
  return runs;
};
