import type { InstallationStore as SlackInstallationStore } from '@slack/oauth';
import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import { LyttError } from '../../../shared/errors.ts';
import type { Log } from '../../../shared/log.ts';
import { keptOf, workspaceIdOf, writeSecret } from '../installation-secret.ts';

/** Lets Slack's OAuth library keep installations in our store: the bot's credentials, and nothing of the installer. */
export const createInstallationStoreBridge = (deps: {
  installations: InstallationStore;
  clock: Clock;
  log: Log;
  /** Told after each installation, so that nothing goes on believing the one before it. */
  onInstalled: (workspaceId: string) => void;
}): SlackInstallationStore => ({
  async storeInstallation(installation) {
    const secret = keptOf(installation);
    const workspaceId = secret === null ? null : workspaceIdOf(secret);
    if (secret === null || workspaceId === null) {
      throw new LyttError('platform-failed', 'the installation has no bot or names no workspace');
    }
    await deps.installations.save({
      platform: 'slack',
      workspaceId,
      secret: writeSecret(secret),
      installedAt: deps.clock.now(),
    });
    deps.onInstalled(workspaceId);
    deps.log.write('info', { event: 'workspace-installed', platform: 'slack', workspaceId });
  },
  // Tokens are read, and renewed, in tokens.ts; the library would renew them only while it handles an event.
  async fetchInstallation() {
    throw new LyttError('internal', "installations are not read through Slack's OAuth library");
  },
});
