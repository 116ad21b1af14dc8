import type { WorkspaceStore } from '../../features/workspace/workspace-store.ts';
import { idFrom } from '../../shared/ids.ts';
import type { StoreDeps } from './store-deps.ts';

export const createWorkspaceStore = ({
  database: { prisma },
}: Pick<StoreDeps, 'database'>): WorkspaceStore => ({
  people: async (platform, workspaceId, limit) => {
    const rows = await prisma.person.findMany({
      where: { platform, workspaceId },
      select: { id: true },
      take: limit,
    });
    return rows.map((row) => idFrom(row.id));
  },
});
