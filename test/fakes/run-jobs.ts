import type { Job, JobHandlers, JobName, JobPayloads, JobResult } from '../../src/shared/jobs.ts';
import type { JobBench } from './world.ts';

/** Runs one job once. */
export const runJob = (handlers: JobHandlers, job: Job): Promise<JobResult> => {
  const run = <Name extends JobName>(one: {
    readonly name: Name;
    readonly payload: JobPayloads[Name];
  }): Promise<JobResult> => handlers[one.name](one.payload);
  return run(job);
};

/**
 * Runs every waiting job and those they give rise to; one that asks for another try stays waiting.
 * @throws when it does not come to rest
 */
export const settle = async (handlers: JobHandlers, jobs: JobBench): Promise<void> => {
  const retrying = new Set<string>();
  for (let runs = 0; runs < 2000; runs += 1) {
    const next = (await jobs.waiting()).find(({ id }) => !retrying.has(id));
    if (next === undefined) return;
    const result = await runJob(handlers, next.job);
    if (result.kind === 'done') await jobs.finish(next.id);
    else retrying.add(next.id);
  }
  throw new Error('the jobs do not come to rest');
};
