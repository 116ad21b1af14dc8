import type { PersonId } from '../../shared/ids.ts';
import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { InstallationStore } from './installation-store.ts';
import type { WorkspaceStore } from './workspace-store.ts';

const batch = 100;

/**
 * Job: after an uninstall, everyone of that workspace is erased, one by one, so that it can stop and go on at any
 * point. Someone who installed the bot again meanwhile is left in peace.
 */
export const createPurgeWorkspace =
  (deps: {
    workspaces: WorkspaceStore;
    installations: Pick<InstallationStore, 'find'>;
    erasePerson: (id: PersonId) => Promise<unknown>;
    log: Log;
  }) =>
  async ({ platform, workspaceId }: JobPayloads['purge-workspace']): Promise<JobResult> => {
    const erased = new Set<PersonId>();
    for (;;) {
      if ((await deps.installations.find(platform, workspaceId)) !== null) break;
      const people = await deps.workspaces.people(platform, workspaceId, batch);
      const left = people.filter((id) => !erased.has(id));
      if (left.length === 0) break;
      for (const id of left) {
        await deps.erasePerson(id);
        erased.add(id);
      }
    }
    deps.log.write('info', { event: 'workspace-purged', platform, workspaceId, people: erased.size });
    return { kind: 'done' };
  };
