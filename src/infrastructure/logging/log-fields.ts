import type { LogEvent } from '../../shared/log.ts';

type FieldsOf<Event> = { readonly [Field in Exclude<keyof Event, 'event'>]: true };

/**
 * The allow-list at run time: what is not named here is dropped, even when a cast smuggled it past the compiler.
 * The type makes it complete both ways: no event and no field of `LogEvent` is missing, and none is extra.
 */
export const logFields: { readonly [Event in LogEvent as Event['event']]: FieldsOf<Event> } = {
  started: { url: true, database: true, ms: true },
  stopping: { signal: true },
  stopped: {},
  migrated: { applied: true },
  'request-refused': { path: true, status: true, code: true },
  'request-failed': { path: true, code: true },
  'listener-failed': { platform: true, code: true },
  'feedback-saved': { feedbackId: true, surface: true },
  'feedback-routed': { feedbackId: true, destinations: true },
  'destination-unreachable': { destination: true, code: true, fallback: true },
  'destination-tested': { destination: true, ok: true, code: true },
  'card-delivered': { postId: true, destination: true },
  'author-told': { messageId: true, outcome: true, code: true },
  'request-opened': { requestId: true, kind: true },
  'request-verified': { requestId: true },
  'request-decided': { requestId: true, outcome: true },
  'request-told': { requestId: true, news: true, outcome: true, code: true },
  'download-used': { outcome: true },
  'export-sent': { exportId: true, outcome: true, code: true },
  'export-removed': { exportId: true, outcome: true, code: true },
  'person-erased': { removed: true, copies: true },
  'retention-finished': {
    outcome: true,
    feedback: true,
    pendingSaves: true,
    linkCodes: true,
    linkTries: true,
    receipts: true,
    people: true,
    removals: true,
    downloads: true,
    chatExports: true,
    requestIdentities: true,
    requests: true,
  },
  'retention-capped': { kind: true, due: true, most: true },
  'hold-placed': { feedbackId: true, ground: true },
  'hold-lifted': { feedbackId: true, erased: true },
  'copy-removed': { removalId: true, result: true, code: true },
  'job-retried': { job: true, jobId: true, code: true, attempt: true },
  'job-dead': { job: true, jobId: true, code: true },
  'platform-throttled': { platform: true, method: true, waitMs: true },
  sdk: { platform: true, level: true, code: true },
  'workspace-installed': { platform: true, workspaceId: true },
  'workspace-uninstalled': { platform: true, workspaceId: true, eraseAfter: true },
  'workspace-purged': { platform: true, workspaceId: true, people: true },
};
