import type { PgBoss } from 'pg-boss';
import type { JobName } from '../../shared/jobs.ts';
import { deadQueue, jobNames } from './job-types.ts';
import { failureOutput } from './schema.ts';

/** A job that was tried often enough. Ids and codes only. */
export interface DeadJob {
  readonly id: string;
  readonly name: JobName;
  readonly code: string;
  readonly diedAt: Date;
}

/** The newest dead jobs, at most `limit`. */
export const listDeadJobs = async (boss: PgBoss, limit = 100): Promise<readonly DeadJob[]> => {
  const jobs = await boss.findJobs(deadQueue, { queued: true, limit });
  return jobs.flatMap((job) => {
    const name = jobNames.find((known) => known === job.sourceName);
    if (name === undefined) return [];
    const { data } = failureOutput.safeParse(job.sourceOutput);
    return [{ id: job.id, name, code: data?.code ?? 'unknown', diedAt: job.createdOn }];
  });
};

/**
 * Puts dead jobs back where they came from, with all their tries before them again.
 * @param name only these; all when left out
 * @returns how many
 */
export const retryDeadJobs = async (boss: PgBoss, name?: JobName): Promise<number> => {
  const limit = 1000;
  let moved = 0;
  for (;;) {
    const now = await boss.redrive(deadQueue, name === undefined ? { limit } : { sourceName: name, limit });
    moved += now;
    if (now < limit) return moved;
  }
};
