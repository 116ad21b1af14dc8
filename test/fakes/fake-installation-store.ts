import type { InstallationStore } from '../../src/features/workspace/installation-store.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeInstallationStore = (database: FakeDatabase): InstallationStore => {
  const key = (platform: string, workspaceId: string) => `${platform} ${workspaceId}`;
  return {
    find: async (platform, workspaceId) => {
      await database.turn();
      return database.installations.get(key(platform, workspaceId)) ?? null;
    },
    list: async (platform) => {
      await database.turn();
      return [...database.installations.values()].filter((one) => one.platform === platform);
    },
    save: async (installation) => {
      await database.turn();
      database.installations.set(key(installation.platform, installation.workspaceId), installation);
      database.departures.delete(key(installation.platform, installation.workspaceId));
    },
    replaceSecret: async (platform, workspaceId, before, after) => {
      await database.turn();
      const found = database.installations.get(key(platform, workspaceId));
      if (found?.secret !== before) return false;
      database.installations.set(key(platform, workspaceId), { ...found, secret: after });
      return true;
    },
    remove: async (platform, workspaceId) => {
      await database.turn();
      database.installations.delete(key(platform, workspaceId));
    },
  };
};
