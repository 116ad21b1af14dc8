import type { Stores } from '../../src/features/ports.ts';
import { createFakeChatExportStore } from './fake-chat-export-store.ts';
import { createFakeDataRightsStore } from './fake-data-rights-store.ts';
import type { FakeDatabase } from './fake-database.ts';
import { createFakeDownloadStore } from './fake-download-store.ts';
import { createFakeFeedbackStore } from './fake-feedback-store.ts';
import { createFakeInstallationStore } from './fake-installation-store.ts';
import { createFakeLinkStore } from './fake-link-store.ts';
import { createFakePendingSaveStore } from './fake-pending-save-store.ts';
import { createFakePersonStore } from './fake-person-store.ts';
import { createFakePostStore } from './fake-post-store.ts';
import { createFakeReceiptStore } from './fake-receipt-store.ts';
import { createFakeRetentionStore } from './fake-retention-store.ts';
import { createFakeRightsRequestStore } from './fake-rights-request-store.ts';
import { createFakeWorkspaceStore } from './fake-workspace-store.ts';

/** Every store over one database in memory, and a queue that commits with them. */
export const createFakeStores = (database: FakeDatabase): Stores => ({
  receipts: createFakeReceiptStore(database),
  people: createFakePersonStore(database),
  pendingSaves: createFakePendingSaveStore(database),
  feedback: createFakeFeedbackStore(database),
  posts: createFakePostStore(database),
  links: createFakeLinkStore(database),
  dataRights: createFakeDataRightsStore(database),
  downloads: createFakeDownloadStore(database),
  chatExports: createFakeChatExportStore(database),
  requests: createFakeRightsRequestStore(database),
  installations: createFakeInstallationStore(database),
  retention: createFakeRetentionStore(database),
  workspaces: createFakeWorkspaceStore(database),
  queue: {
    send: async (jobs) => {
      await database.turn();
      database.enqueue(jobs);
    },
  },
});
