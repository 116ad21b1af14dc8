import type { PgBoss } from 'pg-boss';
import type { Job } from '../../shared/jobs.ts';
import type { JobSink } from '../database/job-sink.ts';
import { bossIn } from './boss-connection.ts';
import { forgetJobs, insertJobsFrom } from './queue-table.ts';
import { jobPayloads } from './schema.ts';

/** The queue as stores see it. @throws ZodError when a job carries anything but ids and codes */
export const createJobSink = (boss: PgBoss, wake: (names: Iterable<string>) => void): JobSink => ({
  enqueue: async (sql, jobs) => {
    for (const [name, group] of Map.groupBy(jobs, (job) => job.name)) {
      await boss.insert(name, group.map(checked), { db: bossIn(sql) });
    }
  },
  insertFrom: insertJobsFrom,
  asRows: (jobs) => jobs.map((job) => ({ name: job.name, ...checked(job) })),
  forget: forgetJobs,
  committed: (jobs) => wake(new Set(jobs.map((job) => job.name))),
});

const checked = (job: Job) => ({ data: jobPayloads[job.name].parse(job.payload) });
