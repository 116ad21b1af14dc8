import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import { enoughRows, mostAtOnce } from './most-at-once.ts';
import {
  noCounts,
  type RetentionCounts,
  type RetentionKind,
  type RetentionStore,
  retentionKinds,
} from './retention-store.ts';

/** Small enough that people who write meanwhile do not notice. */
const batch = 250;
/** Less than a job may take; what is left goes with the next run. */
const longestMs = 90_000;

export interface ExpiryResult {
  /**
   * `complete`: nothing that was due is left. `capped`: more was due than one run deletes, so it stopped and
   * gave the alarm. `unfinished`: time ran out, or rows were held by others.
   */
  readonly outcome: 'complete' | 'capped' | 'unfinished';
  readonly deleted: RetentionCounts;
}

interface DeleteExpiredDeps {
  readonly retention: RetentionStore;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Deletes everything whose date has come (GDPR art. 5(1)(e)): each row carries its `deleteAfter` from the start.
 * It goes batch by batch, each whole or not at all, so it may be cut off and run again, also by two at once.
 */
export const createDeleteExpired = (deps: DeleteExpiredDeps) => async (): Promise<ExpiryResult> => {
  const { retention, clock, log } = deps;
  const now = clock.now();
  const deleted = { ...noCounts };
  let outcome: ExpiryResult['outcome'] = 'complete';
  for (const kind of retentionKinds) {
    const step = await deleteKind(deps, kind, now);
    deleted[kind] = step.deleted;
    if (step.outcome === 'complete') continue;
    outcome = step.outcome;
    // What comes after would take along what was left here.
    if (outcome === 'capped') break;
  }
  if (outcome === 'complete') await retention.keepSuccess(now);
  log.write('info', { event: 'retention-finished', outcome, ...deleted });
  return { outcome, deleted };
};

const deleteKind = async (
  { retention, ids, clock, log }: DeleteExpiredDeps,
  kind: RetentionKind,
  now: Date,
): Promise<{ readonly outcome: ExpiryResult['outcome']; readonly deleted: number }> => {
  const { all, due } = await retention.count(kind, now, enoughRows);
  const most = mostAtOnce(all);
  const wanted = Math.min(due, most);
  const newRemovalId = () => ids.next<'removal'>();
  let deleted = 0;
  while (deleted < wanted && clock.now().getTime() - now.getTime() < longestMs) {
    const limit = Math.min(batch, wanted - deleted);
    const gone = await retention.deleteDue(kind, now, limit, newRemovalId, removeCopy);
    if (gone === 0) break;
    deleted += gone;
  }
  if (due > most) {
    log.write('error', { event: 'retention-capped', kind, due, most });
    return { outcome: 'capped', deleted };
  }
  // Another process may have deleted the rest.
  const left = deleted < due ? (await retention.count(kind, now, enoughRows)).due : 0;
  return { outcome: left === 0 ? 'complete' : 'unfinished', deleted };
};

const removeCopy = (removalId: RemovalId): Job => ({ name: 'remove-copy', payload: { removalId } });
