import type { Clock } from '../../shared/clock.ts';
import type { Job } from '../../shared/jobs.ts';
import { dueDepartures } from '../workspace/due-departures.ts';
import type { WorkspaceStore } from '../workspace/workspace-store.ts';
import type { RetentionStore } from './retention-store.ts';

const hourMs = 60 * 60 * 1000;

/** Queues what is done once an hour unless it has been for this hour of the clock, by this process or another. */
export const createQueueExpiry =
  (deps: {
    readonly retention: Pick<RetentionStore, 'claimHour'>;
    readonly workspaces: Pick<WorkspaceStore, 'departures'>;
    readonly clock: Clock;
  }) =>
  async (): Promise<boolean> => {
    const hour = new Date(Math.floor(deps.clock.now().getTime() / hourMs) * hourMs);
    const purges = (await dueDepartures(deps)).map(
      ({ platform, workspaceId }): Job => ({ name: 'purge-workspace', payload: { platform, workspaceId } }),
    );
    return deps.retention.claimHour(hour, [
      { name: 'delete-expired', payload: {} },
      { name: 'remind-requests', payload: {} },
      { name: 'retry-by-hand', payload: {} },
      ...purges,
    ]);
  };
