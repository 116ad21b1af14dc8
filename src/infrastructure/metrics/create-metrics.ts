import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobName } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';

/** How many jobs of one type wait, and how many were given up. */
export interface QueueCount {
  readonly job: JobName;
  readonly waiting: number;
  readonly dead: number;
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
  /** For acknowledgements that do not travel over HTTP (Socket Mode). */
  ackTook(platform: PlatformName, seconds: number): void;
  feedbackSaved(surface: string): void;
  feedbackRouted(destination: string): void;
  jobFinished(job: JobName, outcome: 'done' | 'retry' | 'dead'): void;
  /** Read anew each time the figures are fetched; when it fails, the queue's figures are left out. */
  watchQueue(read: () => Promise<readonly QueueCount[]>): void;
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
  const waiting = new Gauge({
    name: 'lytt_jobs_waiting',
    help: 'Jobs not done yet',
    labelNames: ['job'],
    registers,
  });
  const dead = new Gauge({ name: 'lytt_jobs_dead', help: 'Jobs given up', labelNames: ['job'], registers });
  let readQueue: (() => Promise<readonly QueueCount[]>) | null = null;

  const refreshQueue = async (): Promise<void> => {
    waiting.reset();
    dead.reset();
    for (const count of (await readQueue?.()) ?? []) {
      waiting.set({ job: count.job }, count.waiting);
      dead.set({ job: count.job }, count.dead);
    }
  };
  return {
    requestFinished({ route, method, status, seconds, platform }) {
      requests.inc({ route, method: knownMethods.has(method) ? method : 'other', status });
      if (platform !== null) acks.observe({ platform }, seconds);
    },
    ackTook: (platform, seconds) => acks.observe({ platform }, seconds),
    feedbackSaved: (surface) => saved.inc({ surface }),
    feedbackRouted: (destination) => routed.inc({ destination }),
    jobFinished: (job, outcome) => jobs.inc({ job, outcome }),
    watchQueue(read) {
      readQueue = read;
    },
    async text() {
      await refreshQueue().catch(() => {});
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
};

/** A client may send any method; each would be a time series of its own. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
