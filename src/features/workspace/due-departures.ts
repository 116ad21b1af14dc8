import type { Clock } from '../../shared/clock.ts';
import type { Departure, WorkspaceStore } from './workspace-store.ts';

/** The departures whose grace is over. */
export const dueDepartures = async (deps: {
  readonly workspaces: Pick<WorkspaceStore, 'departures'>;
  readonly clock: Clock;
}): Promise<readonly Departure[]> => {
  const now = deps.clock.now().getTime();
  return (await deps.workspaces.departures()).filter(({ eraseAfter }) => eraseAfter.getTime() <= now);
};
