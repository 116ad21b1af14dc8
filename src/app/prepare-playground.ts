import { createErasePerson } from '../features/data-rights/erase-person.ts';
import { createPurgeWorkspace } from '../features/workspace/purge-workspace.ts';
import { randomIdSource } from '../infrastructure/crypto/id-source.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import { writeSecret } from '../platforms/slack/installation-secret.ts';
import type { SlackSeed } from '../playground/slack/workspaces.ts';
import type { Clock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';

/** Forgets who played here before, since their Slack is gone, and installs the bot in the local workspaces. */
export const preparePlayground = async (
  storage: Storage,
  seed: SlackSeed,
  deps: { readonly clock: Clock; readonly log: Log },
): Promise<void> => {
  const { installations, dataRights, workspaces } = storage.stores;
  const erasePerson = createErasePerson({ ...deps, dataRights, ids: randomIdSource });
  const purge = createPurgeWorkspace({ ...deps, workspaces, installations, erasePerson });
  for (const { id, installation } of seed.workspaces) {
    await installations.remove('slack', id);
    await purge({ platform: 'slack', workspaceId: id });
    if (installation === null) continue;
    const { botToken, botId, botUserId, scopes } = installation;
    const bot = { token: botToken, id: botId, userId: botUserId, scopes };
    await installations.save({
      platform: 'slack',
      workspaceId: id,
      secret: writeSecret({ team: { id }, bot, isEnterpriseInstall: false }),
      installedAt: deps.clock.now(),
    });
  }
};
