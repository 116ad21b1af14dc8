import type { ChatExport } from '../../src/features/data-rights/chat-export-store.ts';
import type { NewDownload } from '../../src/features/data-rights/download-store.ts';
import type { RightsRequest } from '../../src/features/data-rights/rights-request.ts';
import type { Feedback } from '../../src/features/feedback-intake/feedback.ts';
import type { NewDisclosure, NewFeedback } from '../../src/features/feedback-intake/feedback-store.ts';
import type { FollowUpMessage } from '../../src/features/feedback-intake/follow-up-message.ts';
import type { PendingSave } from '../../src/features/feedback-intake/pending-save-store.ts';
import type { Person } from '../../src/features/feedback-intake/person-store.ts';
import type { NewLinkCode } from '../../src/features/linked-accounts/link-store.ts';
import type { NoticeReceipt } from '../../src/features/privacy-notice/notice-receipt-store.ts';
import type { Post, Removal } from '../../src/features/routing/post-store.ts';
import type { Installation } from '../../src/features/workspace/installation-store.ts';
import type { Departure } from '../../src/features/workspace/workspace-store.ts';
import { idFrom, type PersonId, type PersonRef, type RemovalId } from '../../src/shared/ids.ts';
import type { Job } from '../../src/shared/jobs.ts';
import type { MessageAddress } from '../../src/shared/platform-user.ts';

export interface FeedbackRow extends Feedback {
  readonly receiptId: string;
  readonly dedupeKey: string;
  readonly original: NewFeedback['original'];
}
export interface MessageRow extends FollowUpMessage {
  readonly dedupeKey: string;
  readonly addressKey: string | null;
}
/** By person, who has one at a time. */
export interface LinkCodeRow extends NewLinkCode {
  readonly personId: PersonId;
  readonly wrongTries: number;
}
export interface ThreadCopyRow {
  readonly postId: string;
  readonly key: string;
  readonly address: MessageAddress;
}
export interface DisclosureRow extends NewDisclosure {
  readonly personId: PersonId;
  readonly feedbackId: string;
}

/** Tables in memory. A store does each of its writes in one go, so that it happens whole or not at all. */
export interface FakeDatabase {
  readonly people: Map<string, Person & { readonly ref: PersonRef }>;
  readonly receipts: Map<string, NoticeReceipt & { readonly surface: string }>;
  readonly feedback: Map<string, FeedbackRow>;
  readonly messages: Map<string, MessageRow>;
  readonly posts: Map<string, Post & { readonly code: string | null }>;
  readonly removals: Map<string, Removal>;
  readonly pendingSaves: Map<
    string,
    PendingSave & { readonly dedupeKey: string; readonly receiptId: string }
  >;
  readonly linkCodes: Map<string, LinkCodeRow>;
  readonly linkTries: Map<string, { readonly count: number; readonly until: Date }>;
  readonly requests: Map<string, RightsRequest>;
  readonly downloads: Map<string, NewDownload>;
  readonly chatExports: Map<string, ChatExport>;
  readonly installations: Map<string, Installation>;
  readonly departures: Map<string, Departure>;
  readonly jobs: Map<string, Job>;
  threadCopies: readonly ThreadCopyRow[];
  disclosures: readonly DisclosureRow[];
  enqueue(jobs: readonly Job[]): void;
  newRemovalId(): RemovalId;
  /** Every store call lets others in first, as a real database does. */
  turn(): Promise<void>;
}

export const createFakeDatabase = (): FakeDatabase => {
  let jobs = 0;
  let removals = 0;
  const database: FakeDatabase = {
    people: new Map(),
    receipts: new Map(),
    feedback: new Map(),
    messages: new Map(),
    posts: new Map(),
    removals: new Map(),
    pendingSaves: new Map(),
    linkCodes: new Map(),
    linkTries: new Map(),
    requests: new Map(),
    downloads: new Map(),
    chatExports: new Map(),
    installations: new Map(),
    departures: new Map(),
    jobs: new Map(),
    threadCopies: [],
    disclosures: [],
    enqueue: (added) => {
      for (const job of added) {
        jobs += 1;
        database.jobs.set(`job-${jobs}`, job);
      }
    },
    newRemovalId: () => {
      removals += 1;
      return idFrom(`moved-${removals}`);
    },
    turn: () => Promise.resolve(),
  };
  return database;
};

/** All that is stored, as text: to search for what must not be there. */
export const dumpDatabase = (database: FakeDatabase): string =>
  JSON.stringify(
    Object.values(database).map((table: unknown) => (table instanceof Map ? [...table] : table)),
  );
