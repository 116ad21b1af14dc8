import type { JobName } from '../../shared/jobs.ts';

/** How one type of job is run. */
export interface JobType {
  /** How many at once in one process. */
  readonly concurrency: number;
  /** How often a failing job is tried again, 2 s after the first time and ever longer, up to 15 min. */
  readonly retryLimit: number;
}

/** Two hours and a half: long enough for a platform's bad afternoon. */
const patient = 16;

/** Every type of job there is, in the order in which `drain` runs them. */
export const jobTypes: { readonly [Name in JobName]: JobType } = {
  'save-message': { concurrency: 8, retryLimit: patient },
  'reread-message': { concurrency: 4, retryLimit: patient },
  'route-feedback': { concurrency: 8, retryLimit: patient },
  // A destination that is paced holds few of these at a time, the rest are given a later time.
  'deliver-card': { concurrency: 32, retryLimit: patient },
  'refresh-cards': { concurrency: 8, retryLimit: patient },
  'relay-answer': { concurrency: 8, retryLimit: patient },
  'note-in-thread': { concurrency: 8, retryLimit: patient },
  'tell-author': { concurrency: 8, retryLimit: patient },
  'tell-linked': { concurrency: 2, retryLimit: patient },
  'remove-copy': { concurrency: 8, retryLimit: patient },
  'send-export': { concurrency: 2, retryLimit: patient },
  'remove-export': { concurrency: 4, retryLimit: patient },
  'tell-by-hand': { concurrency: 2, retryLimit: patient },
  'post-request': { concurrency: 4, retryLimit: patient },
  'tell-request': { concurrency: 4, retryLimit: patient },
  // The next one is never more than an hour away.
  'remind-requests': { concurrency: 1, retryLimit: 4 },
  'retry-by-hand': { concurrency: 1, retryLimit: 4 },
  'delete-expired': { concurrency: 1, retryLimit: 4 },
  'purge-workspace': { concurrency: 1, retryLimit: patient },
};

const isJobName = (name: string): name is JobName => Object.hasOwn(jobTypes, name);
export const jobNames: readonly JobName[] = Object.keys(jobTypes).filter(isJobName);

/** Where jobs end that have been tried often enough; people look there (`lytt doctor`). */
export const deadQueue = 'dead';

/** A worker says this often that it still has its jobs; a silent one loses them. */
export const heartbeatSeconds = 10;

/** The longest that one run may take; then it counts as failed. */
export const longestRunMs = 120_000;

/** Settings that pg-boss keeps with each queue. */
export const queueSettings = ({ retryLimit }: JobType) => ({
  retryLimit,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 900,
  heartbeatSeconds,
  expireInSeconds: longestRunMs / 1000 + 30,
  retentionSeconds: 60 * 60 * 24 * 30,
  deleteAfterSeconds: 60 * 60,
  deadLetter: deadQueue,
});
