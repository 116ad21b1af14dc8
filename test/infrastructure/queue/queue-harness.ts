import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import type { Queue } from '../../../src/infrastructure/queue/open-queue.ts';
import { openQueue } from '../../../src/infrastructure/queue/open-queue.ts';
import { idFrom } from '../../../src/shared/ids.ts';
import type { Job, JobHandlers, JobResult } from '../../../src/shared/jobs.ts';
import { createFakeLog, type FakeLog } from '../../fakes/fake-log.ts';
import { type DatabaseKind, openTestDatabase } from '../../support/databases.ts';

const done = async (): Promise<JobResult> => ({ kind: 'done' });

/** Handlers that do nothing, but for those that a test gives. */
export const handlersWith = (given: Partial<JobHandlers> = {}): JobHandlers => ({
  'save-message': done,
  'reread-message': done,
  'route-feedback': done,
  'deliver-card': done,
  'refresh-cards': done,
  'relay-answer': done,
  'note-in-thread': done,
  'tell-author': done,
  'remove-copy': done,
  'send-export': done,
  'remove-export': done,
  'tell-by-hand': done,
  'retry-by-hand': done,
  'post-request': done,
  'tell-request': done,
  'remind-requests': done,
  'delete-expired': done,
  'tell-linked': done,
  'purge-workspace': done,
  ...given,
});

export const routeJob = (id: string): Job => ({
  name: 'route-feedback',
  payload: { feedbackId: idFrom(id) },
});

export interface QueueHarness {
  readonly queue: Queue;
  readonly log: FakeLog;
}

/** An empty queue and log for each test, on one database for them all. */
export const useQueue = (kind: DatabaseKind): QueueHarness & { readonly database: Database } => {
  let database: Database | undefined;
  let harness: QueueHarness | undefined;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(async () => {
    const log = createFakeLog();
    const opened = there(database);
    await opened.query('DELETE FROM pgboss.job');
    harness = { log, queue: await openQueue({ database: opened, log }) };
  });
  afterEach(() => there(harness).queue.stop(100));
  afterAll(() => there(database).close());
  return {
    get database() {
      return there(database);
    },
    get queue() {
      return there(harness).queue;
    },
    get log() {
      return there(harness).log;
    },
  };
};

const there = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not opened yet');
  return value;
};

/** Waits until something holds, and fails when it does not in time. */
export const until = async (holds: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come to pass in ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
