import type { Clock } from '../../shared/clock.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Log } from '../../shared/log.ts';
import { addPeriod } from '../../shared/period.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/**
 * The bot was taken out of a workspace, or its tokens were revoked, in either order and perhaps twice: the tokens go
 * at once, its people's data after `retention.uninstalled`. The hourly run finds the date again; it is a row, not a
 * job that waits.
 */
export const createUninstallWorkspace =
  (deps: { workspaces: Pick<WorkspaceStore, 'leave'>; settings: Settings; clock: Clock; log: Log }) =>
  async (platform: PlatformName, workspaceId: string): Promise<void> => {
    const { retention, controller } = deps.settings;
    const leftAt = deps.clock.now();
    const eraseAfter = addPeriod(leftAt, retention.uninstalled, controller.timeZone);
    const purge: Job = { name: 'purge-workspace', payload: { platform, workspaceId } };
    await deps.workspaces.leave(
      { platform, workspaceId, leftAt, eraseAfter },
      eraseAfter.getTime() <= leftAt.getTime() ? [purge] : [],
    );
    deps.log.write('info', {
      event: 'workspace-uninstalled',
      platform,
      workspaceId,
      eraseAfter: eraseAfter.toISOString(),
    });
  };
