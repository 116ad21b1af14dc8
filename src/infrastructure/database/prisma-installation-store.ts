import type { Installation, InstallationStore } from '../../features/workspace/installation-store.ts';
import { type PlatformName, platformNames } from '../../shared/platform-user.ts';
import type { FieldCodec } from '../crypto/field-encryption.ts';
import type { Installation as InstallationRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import type { StoreDeps } from './store-deps.ts';

export const createInstallationStore = ({
  database: { prisma },
  codec,
}: Pick<StoreDeps, 'database' | 'codec'>): InstallationStore => ({
  find: async (platform, workspaceId) => {
    const row = await prisma.installation.findUnique({ where: key(platform, workspaceId) });
    return row === null ? null : toInstallation(codec, row);
  },
  list: async (platform) => {
    const rows = await prisma.installation.findMany({ where: { platform }, orderBy: { workspaceId: 'asc' } });
    return rows.map((row) => toInstallation(codec, row));
  },
  save: async ({ platform, workspaceId, secret, installedAt }) => {
    const data = { secret: codec.seal(place(platform, workspaceId), secret), installedAt };
    await prisma.$transaction([
      prisma.installation.upsert({
        where: key(platform, workspaceId),
        create: { platform, workspaceId, ...data },
        update: data,
      }),
      // Whoever has the bot again keeps their people's data.
      prisma.departure.deleteMany({ where: { platform, workspaceId } }),
    ]);
  },
  replaceSecret: async (platform, workspaceId, before, after) => {
    const row = await prisma.installation.findUnique({ where: key(platform, workspaceId) });
    if (row === null || toInstallation(codec, row).secret !== before) return false;
    // Sealed texts are never alike: the row still holds this one only if nobody replaced it meanwhile.
    const replaced = await prisma.installation.updateMany({
      where: { platform, workspaceId, secret: row.secret },
      data: { secret: codec.seal(place(platform, workspaceId), after) },
    });
    return replaced.count === 1;
  },
  remove: async (platform, workspaceId) => {
    await prisma.installation.deleteMany({ where: { platform, workspaceId } });
  },
});

const key = (platform: PlatformName, workspaceId: string) => ({
  platform_workspaceId: { platform, workspaceId },
});

const place = (platform: string, workspaceId: string) => ({
  table: 'Installation',
  column: 'secret',
  row: `${platform}:${workspaceId}`,
});

const toInstallation = (codec: FieldCodec, row: InstallationRow): Installation => ({
  platform: oneOf(platformNames, row.platform),
  workspaceId: row.workspaceId,
  secret: codec.open(place(row.platform, row.workspaceId), row.secret),
  installedAt: row.installedAt,
});
