import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobName } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';

/** How the queue stands. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Given up. */
  readonly dead: number;
  readonly oldestWaitMs: number;
}

/** What is counted. No label says anything about a person, a workspace or a text. */
export interface Metrics {
  requestFinished(request: {
    /** The route's pattern, never the path itself. */
    readonly route: string;
    readonly method: string;
    readonly status: number;
    readonly seconds: number;
    /** Set where a platform waits for the answer. */
    readonly platform: PlatformName | null;
  }): void;
  feedbackSaved(surface: string): void;
  feedbackRouted(destination: string): void;
  jobFinished(job: JobName, outcome: 'done' | 'retry' | 'dead'): void;
  /** Read anew each time the figures are fetched; when it fails, the queue's figures are `NaN`, not old. */
  watchQueue(read: () => Promise<QueueCounts>): void;
  /** When dates were last kept; read anew each time, `NaN` when that fails. */
  watchRetention(read: () => Promise<Date | null>): void;
  /** How many copies in channels somebody has to take away by hand; read anew each time, `NaN` when that fails. */
  watchCopies(read: () => Promise<number>): void;
  /** Prometheus' text format. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** A registry of its own, so that tests and processes do not share figures. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'lytt_http_requests_total',
    help: 'HTTP requests by route, method and status',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const acks = new Histogram({
    name: 'lytt_ack_duration_seconds',
    help: 'Time until a platform got its answer',
    labelNames: ['platform'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3],
    registers,
  });
  const saved = new Counter({
    name: 'lytt_feedback_saved_total',
    help: 'Feedback recorded, by where it was written',
    labelNames: ['surface'],
    registers,
  });
  const routed = new Counter({
    name: 'lytt_feedback_routed_total',
    help: 'Feedback sent on its way to a support channel',
    labelNames: ['destination'],
    registers,
  });
  const jobs = new Counter({
    name: 'lytt_jobs_total',
    help: 'Runs of background jobs by what became of them',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const waiting = gauge('lytt_jobs_waiting', 'Jobs not begun');
  const active = gauge('lytt_jobs_active', 'Jobs being run');
  const dead = gauge('lytt_jobs_dead', 'Jobs given up');
  const oldest = gauge('lytt_oldest_job_seconds', 'How long the oldest job that may be run has waited');
  const retained = gauge(
    'lytt_retention_last_success_seconds',
    'When everything past its date was last deleted, in Unix time; 0 before the first time',
  );
  const byHand = gauge(
    'lytt_copies_by_hand',
    'Copies in support channels that somebody has to take away by hand; counted up to 100',
  );
  let readCopies: (() => Promise<number>) | null = null;
  let readRetention: (() => Promise<Date | null>) | null = null;
  let readQueue: (() => Promise<QueueCounts>) | null = null;

  const refreshQueue = async (): Promise<void> => {
    const counts = await readQueue?.().catch(() => undefined);
    waiting.set(counts?.waiting ?? Number.NaN);
    active.set(counts?.active ?? Number.NaN);
    dead.set(counts?.dead ?? Number.NaN);
    oldest.set(counts === undefined ? Number.NaN : counts.oldestWaitMs / 1_000);
  };
  const refreshRetention = async (): Promise<void> => {
    const success = await readRetention?.().catch(() => undefined);
    retained.set(success === undefined ? Number.NaN : (success?.getTime() ?? 0) / 1_000);
  };
  const refreshCopies = async (): Promise<void> => {
    byHand.set((await readCopies?.().catch(() => undefined)) ?? Number.NaN);
  };
  return {
    requestFinished({ route, method, status, seconds, platform }) {
      requests.inc({ route, method: knownMethods.has(method) ? method : 'other', status });
      if (platform !== null) acks.observe({ platform }, seconds);
    },
    feedbackSaved: (surface) => saved.inc({ surface }),
    feedbackRouted: (destination) => routed.inc({ destination }),
    jobFinished: (job, outcome) => jobs.inc({ job, outcome }),
    watchQueue(read) {
      readQueue = read;
    },
    watchRetention(read) {
      readRetention = read;
    },
    watchCopies(read) {
      readCopies = read;
    },
    async text() {
      await Promise.all([refreshQueue(), refreshRetention(), refreshCopies()]);
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
};

/** A client may send any method; each would be a time series of its own. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
