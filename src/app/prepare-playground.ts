import { createErasePerson } from '../features/data-rights/erase-person.ts';
import type { InstallationStore } from '../features/workspace/installation-store.ts';
import { randomIdSource } from '../infrastructure/crypto/id-source.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import { writeSecret } from '../platforms/slack/installation-secret.ts';
import { playgroundSeed } from '../playground/slack/playground-seed.ts';
import type { InstallationSeed } from '../playground/slack/workspaces.ts';
import { playgroundTeamsSeed } from '../playground/teams/playground-teams-seed.ts';
import type { Clock } from '../shared/clock.ts';
import type { Log } from '../shared/log.ts';
import type { PlatformName } from '../shared/platform-user.ts';

/**
 * Forgets who played here before, since their Slack and Teams are gone, and installs the bot in the new Slack.
 * In Teams it needs nothing kept.
 */
export const preparePlayground = async (
  storage: Storage,
  deps: { readonly clock: Clock; readonly log: Log },
): Promise<void> => {
  const { installations, dataRights, workspaces } = storage.stores;
  const erasePerson = createErasePerson({ ...deps, dataRights, ids: randomIdSource }, 'workspace-removed');
  const forgetPeople = async (platform: PlatformName, workspaceId: string): Promise<void> => {
    const people = await workspaces.people(platform, workspaceId, Number.MAX_SAFE_INTEGER, 'all');
    for (const id of people) await erasePerson(id);
  };
  const installedAt = deps.clock.now();

  for (const { id, installation } of playgroundSeed.workspaces) {
    await installations.remove('slack', id);
    await forgetPeople('slack', id);
    if (installation !== null) await installInSlack(installations, id, installation, installedAt);
  }
  for (const tenant of playgroundTeamsSeed.tenants) {
    await forgetPeople('teams', tenant.id);
    for (const { id } of tenant.teams) await installations.remove('teams', id);
  }
};

const installInSlack = (
  installations: InstallationStore,
  workspaceId: string,
  { botToken, botId, botUserId, scopes }: InstallationSeed,
  installedAt: Date,
): Promise<void> => {
  const bot = { token: botToken, id: botId, userId: botUserId, scopes };
  const secret = writeSecret({ team: { id: workspaceId }, bot, isEnterpriseInstall: false });
  return installations.save({ platform: 'slack', workspaceId, secret, installedAt });
};
