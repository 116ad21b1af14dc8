import { createChatExportStore } from './prisma-chat-export-store.ts';
import { createDataRightsStore } from './prisma-data-rights-store.ts';
import { createDownloadStore } from './prisma-download-store.ts';
import { createFeedbackStore } from './prisma-feedback-store.ts';
import { createInstallationStore } from './prisma-installation-store.ts';
import { createLinkStore } from './prisma-link-store.ts';
import { createNoticeReceiptStore } from './prisma-notice-receipt-store.ts';
import { createPendingSaveStore } from './prisma-pending-save-store.ts';
import { createPersonStore } from './prisma-person-store.ts';
import { createPostStore } from './prisma-post-store.ts';
import { createRetentionStore } from './prisma-retention-store.ts';
import { createRightsRequestStore } from './prisma-rights-request-store.ts';
import { createWorkspaceStore } from './prisma-workspace-store.ts';
import type { StoreDeps } from './store-deps.ts';

export type Stores = ReturnType<typeof createStores>;

/** Every store over one database. */
export const createStores = (deps: StoreDeps) => ({
  receipts: createNoticeReceiptStore(deps),
  people: createPersonStore(deps),
  feedback: createFeedbackStore(deps),
  pendingSaves: createPendingSaveStore(deps),
  posts: createPostStore(deps),
  links: createLinkStore(deps),
  dataRights: createDataRightsStore(deps),
  downloads: createDownloadStore(deps),
  chatExports: createChatExportStore(deps),
  requests: createRightsRequestStore(deps),
  retention: createRetentionStore(deps),
  workspaces: createWorkspaceStore(deps),
  installations: createInstallationStore(deps),
});
