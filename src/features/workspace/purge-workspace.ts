import type { Clock } from '../../shared/clock.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import { dueDepartures } from './due-departures.ts';
import type { WorkspaceStore } from './workspace-store.ts';

const batch = 100;

/**
 * Job: once the grace after an uninstall is over, everyone of that workspace is erased, one by one, so that it can
 * stop and go on at any point. Before every batch the departure is looked up: who installed the bot again is left in
 * peace. What somebody wanted frozen (GDPR art. 18), and
 * what is under a legal hold, waits until that is lifted.
 */
export const createPurgeWorkspace =
  (deps: {
    workspaces: WorkspaceStore;
    erasePerson: (id: PersonId) => Promise<unknown>;
    clock: Clock;
    log: Log;
  }) =>
  async ({ platform, workspaceId }: JobPayloads['purge-workspace']): Promise<JobResult> => {
    const { workspaces } = deps;
    const isDue = async (): Promise<boolean> =>
      (await dueDepartures(deps)).some((one) => one.platform === platform && one.workspaceId === workspaceId);
    const erased = new Set<PersonId>();
    while (await isDue()) {
      const people = await workspaces.people(platform, workspaceId, batch, 'free');
      const left = people.filter((id) => !erased.has(id));
      if (left.length === 0) {
        await workspaces.finish(platform, workspaceId);
        break;
      }
      for (const id of left) {
        await deps.erasePerson(id);
        erased.add(id);
      }
    }
    if (erased.size > 0) {
      deps.log.write('info', { event: 'workspace-purged', platform, workspaceId, people: erased.size });
    }
    return { kind: 'done' };
  };
