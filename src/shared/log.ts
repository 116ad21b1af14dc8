import type { JobName } from './jobs.ts';
import type { PlatformName } from './platform-user.ts';

/**
 * Every event that may be logged, with every field it may have: ids of our own, codes and numbers.
 * A new event is added here, where a reviewer sees that it names nobody.
 */
export type LogEvent =
  | {
      readonly event: 'started';
      readonly url: string;
      readonly database: 'embedded' | 'postgresql';
      readonly ms: number;
    }
  | { readonly event: 'stopping'; readonly signal: string }
  | { readonly event: 'stopped' }
  | { readonly event: 'migrated'; readonly applied: number }
  | {
      readonly event: 'request-refused';
      readonly path: string;
      readonly status: number;
      readonly code: string;
    }
  | { readonly event: 'request-failed'; readonly path: string; readonly code: string }
  | { readonly event: 'listener-failed'; readonly platform: PlatformName; readonly code: string }
  | { readonly event: 'feedback-saved'; readonly feedbackId: string; readonly surface: string }
  | {
      readonly event: 'feedback-routed';
      readonly feedbackId: string;
      readonly destinations: readonly string[];
    }
  | {
      readonly event: 'destination-unreachable';
      readonly destination: string;
      readonly code: string;
      readonly fallback: boolean;
    }
  | {
      readonly event: 'destination-tested';
      readonly destination: string;
      readonly ok: boolean;
      readonly code: string;
    }
  | { readonly event: 'card-delivered'; readonly postId: string; readonly destination: string }
  | {
      readonly event: 'author-told';
      readonly messageId: string;
      readonly outcome: string;
      readonly code: string;
    }
  | { readonly event: 'request-opened'; readonly requestId: string; readonly kind: string }
  | { readonly event: 'request-verified'; readonly requestId: string }
  | { readonly event: 'request-decided'; readonly requestId: string; readonly outcome: string }
  | {
      readonly event: 'request-told';
      readonly requestId: string;
      readonly news: string;
      readonly outcome: string;
      readonly code: string;
    }
  /** Somebody used a link to their own data. */
  | { readonly event: 'download-used'; readonly outcome: string }
  /** Files with somebody's data, in their own chat. */
  | {
      readonly event: 'export-sent';
      readonly exportId: string;
      readonly outcome: string;
      readonly code: string;
    }
  | {
      readonly event: 'export-removed';
      readonly exportId: string;
      readonly outcome: string;
      readonly code: string;
    }
  | { readonly event: 'person-erased'; readonly removed: number; readonly copies: number }
  | {
      readonly event: 'retention-finished';
      readonly outcome: string;
      readonly feedback: number;
      readonly pendingSaves: number;
      readonly linkCodes: number;
      readonly linkTries: number;
      readonly receipts: number;
      readonly people: number;
      readonly removals: number;
      readonly downloads: number;
      readonly chatExports: number;
      readonly requestIdentities: number;
      readonly requests: number;
    }
  | {
      readonly event: 'retention-capped';
      readonly kind: string;
      readonly due: number;
      readonly most: number;
    }
  | {
      readonly event: 'copy-removed';
      readonly removalId: string;
      readonly result: string;
      readonly code: string;
    }
  | { readonly event: 'hold-placed'; readonly feedbackId: string; readonly ground: string }
  | { readonly event: 'hold-lifted'; readonly feedbackId: string; readonly erased: boolean }
  | {
      readonly event: 'job-retried';
      readonly job: JobName;
      readonly jobId: string;
      readonly code: string;
      readonly attempt: number;
    }
  | { readonly event: 'job-dead'; readonly job: JobName; readonly jobId: string; readonly code: string }
  | {
      readonly event: 'platform-throttled';
      readonly platform: PlatformName;
      readonly method: string;
      readonly waitMs: number;
    }
  | { readonly event: 'sdk'; readonly platform: PlatformName; readonly level: string; readonly code: string }
  | { readonly event: 'workspace-installed'; readonly platform: PlatformName; readonly workspaceId: string }
  | {
      readonly event: 'workspace-uninstalled';
      readonly platform: PlatformName;
      readonly workspaceId: string;
      /** ISO 8601. */
      readonly eraseAfter: string;
    }
  | {
      readonly event: 'workspace-purged';
      readonly platform: PlatformName;
      readonly workspaceId: string;
      readonly people: number;
    };

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Writes events; there is no way to log a sentence. */
export interface Log {
  write(level: LogLevel, event: LogEvent): void;
}
