import type { DownloadStore } from '../../src/features/data-rights/download-store.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeDownloadStore = (database: FakeDatabase): DownloadStore => ({
  add: async (download) => {
    await database.turn();
    if (!database.people.has(download.personId)) return 'gone';
    database.downloads.set(download.tokenKey, download);
    return 'added';
  },
  take: async (tokenKey, now) => {
    await database.turn();
    const download = database.downloads.get(tokenKey);
    database.downloads.delete(tokenKey);
    return download !== undefined && download.deleteAfter > now ? download.personId : null;
  },
});
