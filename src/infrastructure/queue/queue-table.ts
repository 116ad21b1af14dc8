import type { JobName } from '../../shared/jobs.ts';
import type { Database } from '../database/database.ts';
import type { Sql } from '../database/sql.ts';
import { deadQueue } from './job-types.ts';

/**
 * The few statements on pg-boss's own table that pg-boss has no call for. Its states are ordered:
 * created < retry < active < completed < cancelled < failed.
 */

/** One run of a job: a job that was taken from us meanwhile has another count. */
export interface Attempt {
  readonly id: string;
  readonly retryCount: number;
}

/**
 * A job for each row of a relation (`name`, `data`), with its queue's settings: what pg-boss's own insert does
 * for jobs without options of their own. A queue that is missing fails the statement, as it does there.
 */
export const insertJobsFrom = (relation: string): string => `
  INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
                          deletion_seconds, keep_until, policy, dead_letter, heartbeat_seconds)
  SELECT j.name, j.data, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds,
         q.deletion_seconds, now() + q.retention_seconds * interval '1 second', q.policy, q.dead_letter,
         q.heartbeat_seconds
    FROM ${relation} j LEFT JOIN pgboss.queue q ON q.name = j.name`;

/** Puts a running job back, to be taken no sooner than `afterMs` from now; it does not count as a failure. */
export const postponeJob = async (
  sql: Sql,
  name: JobName,
  attempt: Attempt,
  afterMs: number,
): Promise<void> => {
  await sql.query(
    `UPDATE pgboss.job
        SET state = 'created', started_on = NULL, heartbeat_on = NULL,
            start_after = now() + $4::double precision * interval '1 millisecond'
      WHERE name = $1 AND id = $2::uuid AND retry_count = $3 AND state = 'active'`,
    [name, attempt.id, attempt.retryCount, afterMs],
  );
};

/** On the embedded database nobody else can be running anything: what is active was left by a killed process. */
export const takeUpLeftJobs = async (sql: Sql): Promise<void> => {
  await sql.query(
    `UPDATE pgboss.job SET state = 'retry', heartbeat_on = NULL, start_after = now() WHERE state = 'active'`,
  );
};

/** Which of these queues have a job that may be taken now. */
export const dueQueues = async (sql: Sql, names: readonly JobName[]): Promise<readonly string[]> => {
  const rows = await sql.query<{ name: string }>(
    `SELECT known.name FROM unnest($1::text[]) AS known (name)
      WHERE EXISTS (SELECT 1 FROM pgboss.job j
                     WHERE j.name = known.name AND j.state < 'active' AND NOT j.blocked AND j.start_after <= now())`,
    [names],
  );
  return rows.map((row) => row.name);
};

/** All that a job carries, whatever it is called there. */
const carried = `jsonb_path_query_array(job.data, '$.*')`;

/**
 * An index of our own on pg-boss's table: whoever is deleted takes their jobs along, and there may be hundreds of
 * thousands of others, those that the very deletions made among them. Without the list of what is still to be indexed,
 * which every look-up would read through.
 */
export const indexJobs = (database: Pick<Database, 'transaction'>): Promise<void> =>
  database.transaction(async (sql) => {
    // Of processes that start at once, only one may make it.
    await sql.query(`SELECT pg_advisory_xact_lock(hashtext('lytt_job_carried'))::text`);
    await sql.query(
      `CREATE INDEX IF NOT EXISTS lytt_job_carried ON pgboss.job USING gin ((${carried})) WITH (fastupdate = off)`,
    );
  });

/** Deletes every job, in whatever state, that carries one of these ids. */
export const forgetJobs = async (sql: Sql, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  // Id by id, so that the index is used whatever the planner thinks of a long list.
  await sql.query(`DELETE FROM pgboss.job USING unnest($1::text[]) AS gone (id) WHERE ${carried} ? gone.id`, [
    ids,
  ]);
};

/** How many jobs there are. */
export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly dead: number;
  /** How long the oldest job that may be taken has waited. */
  readonly oldestWaitMs: number;
}

export const countJobs = async (sql: Sql): Promise<JobCounts> => {
  const [counts] = await sql.query<JobCounts>(
    `SELECT count(*) FILTER (WHERE name <> $1 AND state < 'active')::int AS waiting,
            count(*) FILTER (WHERE name <> $1 AND state = 'active')::int AS active,
            count(*) FILTER (WHERE name = $1 AND state < 'active')::int AS dead,
            coalesce(extract(epoch FROM now() - min(start_after)
              FILTER (WHERE name <> $1 AND state < 'active' AND start_after <= now())) * 1000, 0)::float8 AS "oldestWaitMs"
       FROM pgboss.job`,
    [deadQueue],
  );
  return counts ?? { waiting: 0, active: 0, dead: 0, oldestWaitMs: 0 };
};
