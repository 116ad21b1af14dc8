import type { Job, JobName } from '../../shared/jobs.ts';
import type { Sql } from './sql.ts';

/** The queue, as stores see it. */
export interface JobSink {
  /** Adds jobs inside the transaction that `sql` runs in: they commit or roll back with the rows. */
  enqueue(sql: Sql, jobs: readonly Job[]): Promise<void>;
  /**
   * The same as part of one statement, for the intake's hottest: SQL that queues a job for each row of a
   * relation with the columns `name` and `data`, as `asRows` makes them.
   */
  insertFrom(relation: string): string;
  asRows(jobs: readonly Job[]): readonly { readonly name: JobName; readonly data: object }[];
  /** Deletes every job, in whatever state, that carries one of these ids; for erasure. */
  forget(sql: Sql, ids: readonly string[]): Promise<void>;
  /** The transaction has committed: workers of this process may look at once. */
  committed(jobs: readonly Job[]): void;
}
