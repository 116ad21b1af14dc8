import type { JobQueue } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { InstallationStore } from './installation-store.ts';

/**
 * The bot was taken out of a workspace, or its tokens were revoked, in either order and perhaps twice: the
 * tokens go at once, its people's data in a job.
 */
export const createUninstallWorkspace =
  (deps: { installations: Pick<InstallationStore, 'remove'>; queue: JobQueue; log: Log }) =>
  async (platform: PlatformName, workspaceId: string): Promise<void> => {
    await deps.installations.remove(platform, workspaceId);
    await deps.queue.send([{ name: 'purge-workspace', payload: { platform, workspaceId } }]);
    deps.log.write('info', { event: 'workspace-uninstalled', platform, workspaceId });
  };
