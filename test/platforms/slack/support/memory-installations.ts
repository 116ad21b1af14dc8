import type {
  Installation,
  InstallationStore,
} from '../../../../src/features/workspace/installation-store.ts';

/** Installations in memory, with the port's promises kept. */
export const createMemoryInstallations = (initial: readonly Installation[] = []): InstallationStore => {
  const rows = new Map(initial.map((row) => [`${row.platform} ${row.workspaceId}`, row]));
  return {
    find: async (platform, workspaceId) => rows.get(`${platform} ${workspaceId}`) ?? null,
    list: async (platform) => [...rows.values()].filter((row) => row.platform === platform),
    save: async (row) => void rows.set(`${row.platform} ${row.workspaceId}`, row),
    async replaceSecret(platform, workspaceId, before, after) {
      const row = rows.get(`${platform} ${workspaceId}`);
      if (row === undefined || row.secret !== before) return false;
      rows.set(`${platform} ${workspaceId}`, { ...row, secret: after });
      return true;
    },
    remove: async (platform, workspaceId) => void rows.delete(`${platform} ${workspaceId}`),
  };
};
