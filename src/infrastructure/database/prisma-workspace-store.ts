import type { WorkspaceStore } from '../../features/workspace/workspace-store.ts';
import { idFrom } from '../../shared/ids.ts';
import { platformNames } from '../../shared/platform-user.ts';
import type { Prisma } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

export const createWorkspaceStore = ({
  database: { prisma },
  jobs,
}: Pick<StoreDeps, 'database' | 'jobs'>): WorkspaceStore => ({
  people: async (platform, workspaceId, limit, which) => {
    const held = { holdGround: { not: null } };
    const free: Prisma.PersonWhereInput = {
      AND: [
        { OR: [{ restriction: null }, { restriction: { not: 'freeze' } }] },
        { feedback: { none: { restriction: 'freeze' } } },
        // Around what is held everything else goes, once.
        { OR: [{ feedback: { none: held } }, { feedback: { some: { holdGround: null } } }] },
      ],
    };
    const rows = await prisma.person.findMany({
      where: { platform, workspaceId, ...(which === 'all' ? {} : free) },
      select: { id: true },
      take: limit,
    });
    return rows.map((row) => idFrom(row.id));
  },
  leave: ({ platform, workspaceId, leftAt, eraseAfter }, newJobs) =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      await tx.installation.deleteMany({ where: { platform, workspaceId } });
      const written = await sqlOf(tx).query(
        `INSERT INTO "Departure" (platform, "workspaceId", "leftAt", "eraseAfter")
         SELECT $1, $2, $3::timestamptz, $4::timestamptz
          WHERE EXISTS (SELECT FROM "Person" p WHERE p.platform = $1 AND p."workspaceId" = $2)
         ON CONFLICT DO NOTHING
         RETURNING platform`,
        [platform, workspaceId, leftAt, eraseAfter],
      );
      if (written.length > 0) await enqueue(newJobs);
    }),
  departures: async () => {
    const rows = await prisma.departure.findMany({ orderBy: { eraseAfter: 'asc' } });
    return rows.map((row) => ({ ...row, platform: oneOf(platformNames, row.platform) }));
  },
  finish: async (platform, workspaceId) => {
    if ((await prisma.person.findFirst({ where: { platform, workspaceId }, select: { id: true } })) !== null)
      return;
    await prisma.departure.deleteMany({ where: { platform, workspaceId } });
  },
});
