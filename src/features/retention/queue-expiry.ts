import type { Clock } from '../../shared/clock.ts';
import type { Job } from '../../shared/jobs.ts';
import type { RetentionStore } from './retention-store.ts';

const hourMs = 60 * 60 * 1000;

/**
 * Queues what is done once an hour unless it has been for this hour of the clock, by this process or another.
 * `duePurges`: the workspaces whose people's time has come.
 */
export const createQueueExpiry =
  (deps: {
    readonly retention: Pick<RetentionStore, 'claimHour'>;
    readonly duePurges: () => Promise<readonly Job[]>;
    readonly clock: Clock;
  }) =>
  async (): Promise<boolean> => {
    const hour = new Date(Math.floor(deps.clock.now().getTime() / hourMs) * hourMs);
    return deps.retention.claimHour(hour, [
      { name: 'delete-expired', payload: {} },
      { name: 'remind-requests', payload: {} },
      { name: 'retry-by-hand', payload: {} },
      ...(await deps.duePurges()),
    ]);
  };
