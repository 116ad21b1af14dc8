import type { Clock } from '../../shared/clock.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Departure, WorkspaceStore } from './workspace-store.ts';

/** The departures whose grace is over. */
export const dueDepartures = async (deps: {
  readonly workspaces: Pick<WorkspaceStore, 'departures'>;
  readonly clock: Clock;
}): Promise<readonly Departure[]> => {
  const now = deps.clock.now().getTime();
  return (await deps.workspaces.departures()).filter(({ eraseAfter }) => eraseAfter.getTime() <= now);
};

/** A purge for each of them; the hourly run queues these, and so finds them again after a restart. */
export const createDuePurges =
  (deps: Parameters<typeof dueDepartures>[0]) => async (): Promise<readonly Job[]> =>
    (await dueDepartures(deps)).map(({ platform, workspaceId }) => ({
      name: 'purge-workspace',
      payload: { platform, workspaceId },
    }));
