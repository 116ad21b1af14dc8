import type { DownloadStore } from '../../features/data-rights/download-store.ts';
import { idFrom } from '../../shared/ids.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction } from './transaction.ts';

export const createDownloadStore = ({ database, jobs }: StoreDeps): DownloadStore => ({
  add: (download) =>
    inTransaction({ prisma: database.prisma, jobs }, async (tx) => {
      if (!(await holdPerson(tx, download.personId))) return 'gone';
      await tx.download.create({ data: download });
      return 'added';
    }),
  take: async (tokenKey, now) => {
    // One statement: of two who use it at once, one gets it.
    const [row] = await database.query<{ personId: string; valid: boolean }>(
      `DELETE FROM "Download" WHERE "tokenKey" = $1
       RETURNING "personId"::text AS "personId", "deleteAfter" > $2::timestamptz AS valid`,
      [tokenKey, now],
    );
    return row?.valid === true ? idFrom(row.personId) : null;
  },
});
