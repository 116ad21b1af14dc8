import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/id-source.ts';
import type { JobQueue } from '../shared/jobs.ts';
import type { Log } from '../shared/log.ts';
import type { PlatformName } from '../shared/platform-user.ts';
import type { Settings } from '../shared/settings.ts';
import type { ChatExportStore } from './data-rights/chat-export-store.ts';
import type { DataRightsStore } from './data-rights/data-rights-store.ts';
import type { DownloadStore } from './data-rights/download-store.ts';
import type { ExportSide } from './data-rights/export-side.ts';
import type { RightsRequestStore } from './data-rights/rights-request-store.ts';
import type { AuthorSide } from './feedback-intake/author-side.ts';
import type { CustomerDirectory } from './feedback-intake/customer.ts';
import type { FeedbackStore } from './feedback-intake/feedback-store.ts';
import type { PendingSaveStore } from './feedback-intake/pending-save-store.ts';
import type { PersonStore } from './feedback-intake/person-store.ts';
import type { LinkStore } from './linked-accounts/link-store.ts';
import type { NoticeContent } from './privacy-notice/notice-content.ts';
import type { NoticeReceiptStore } from './privacy-notice/notice-receipt-store.ts';
import type { PersonRefs } from './privacy-notice/person-refs.ts';
import type { RetentionStore } from './retention/retention-store.ts';
import type { PostStore } from './routing/post-store.ts';
import type { SupportSide } from './routing/support-side.ts';
import type { InstallationStore } from './workspace/installation-store.ts';
import type { WorkspaceStore } from './workspace/workspace-store.ts';

/** What the database provides. */
export interface Stores {
  readonly receipts: NoticeReceiptStore;
  readonly people: PersonStore;
  readonly pendingSaves: PendingSaveStore;
  readonly feedback: FeedbackStore;
  readonly posts: PostStore;
  readonly links: LinkStore;
  readonly dataRights: DataRightsStore;
  readonly requests: RightsRequestStore;
  readonly downloads: DownloadStore;
  readonly chatExports: ChatExportStore;
  readonly retention: RetentionStore;
  readonly workspaces: WorkspaceStore;
  readonly installations: InstallationStore;
  readonly queue: JobQueue;
}

/** Everything the use cases need from outside; `app.ts` gives the real things, tests give fakes. */
export interface Ports extends Stores {
  readonly settings: Settings;
  readonly notice: NoticeContent;
  readonly refs: PersonRefs;
  readonly customers: CustomerDirectory;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** Origin under which people reach our own pages; null: they cannot. Asked for when it is needed. */
  readonly pages: () => string | null;
  readonly authorSide: (platform: PlatformName) => AuthorSide & ExportSide;
  readonly supportSide: (platform: PlatformName) => SupportSide;
}
