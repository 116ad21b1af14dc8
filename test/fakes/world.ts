import type { Stores } from '../../src/features/ports.ts';
import type { Clock } from '../../src/shared/clock.ts';
import type { IdSource } from '../../src/shared/id-source.ts';
import type { Job } from '../../src/shared/jobs.ts';

/** Jobs that have committed and are not done, oldest first: tests decide which runs next, and which run falls. */
export interface JobBench {
  waiting(): Promise<readonly { readonly id: string; readonly job: Job }[]>;
  finish(id: string): Promise<void>;
}

/** What is remembered between one call and the next: in memory, or a real database and queue. */
export interface World {
  readonly stores: Stores;
  readonly jobs: JobBench;
  /** Rows there are, whoever's. */
  counts(): Promise<{
    readonly people: number;
    readonly receipts: number;
    readonly feedback: number;
    readonly messages: number;
    readonly disclosures: number;
    readonly pendingSaves: number;
  }>;
  close(): Promise<void>;
}

/** Opens an empty world; the same tests then hold for every kind of it. */
export type OpenWorld = (given: { readonly clock: Clock; readonly ids: IdSource }) => Promise<World>;
