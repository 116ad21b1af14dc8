import { readFile } from 'node:fs/promises';
import { createConversationOf } from './app/conversation-of.ts';
import { createPlatforms } from './app/create-platforms.ts';
import { downloadRoute } from './app/download-route.ts';
import { guardRestore } from './app/guard-restore.ts';
import { createKeepAudit } from './app/keep-audit.ts';
import { readinessChecks } from './app/readiness-checks.ts';
import { repeat } from './app/repeat.ts';
import type { StartOptions } from './app/start-options.ts';
import { testDestinations } from './app/test-destinations.ts';
import { createJobHandlers } from './features/create-job-handlers.ts';
import { createUseCases } from './features/create-use-cases.ts';
import type { Ports } from './features/ports.ts';
import { loadNoticeContent } from './features/privacy-notice/load-notice-content.ts';
import { createQueueExpiry } from './features/retention/queue-expiry.ts';
import { createDuePurges } from './features/workspace/due-departures.ts';
import { randomIdSource } from './infrastructure/crypto/id-source.ts';
import { createCustomerDirectory } from './infrastructure/customers/create-customer-directory.ts';
import { healthRoutes } from './infrastructure/http/health-routes.ts';
import { metricsRoute } from './infrastructure/http/metrics-route.ts';
import { createHttpServer } from './infrastructure/http/server.ts';
import { createTranslators } from './infrastructure/i18n/create-translators.ts';
import { createLog } from './infrastructure/logging/create-log.ts';
import { countDoneJobs } from './infrastructure/metrics/count-done-jobs.ts';
import { createMetrics } from './infrastructure/metrics/create-metrics.ts';
import { meteredLog } from './infrastructure/metrics/metered-log.ts';
import { openStorage } from './infrastructure/open-storage.ts';
import { createDispatch } from './platforms/dispatch.ts';
import { LyttError } from './shared/errors.ts';

/** More often than the hour, so that a process that was stopped meanwhile costs minutes, not an hour. */
const lookForExpiryEveryMs = 10 * 60 * 1000;
/** What waits longer in the inbox is not yet held by the chain. */
const sealEveryMs = 60 * 1000;

export interface App {
  /** Where it listens, such as `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Runs every queued job to its end; for tests, with `workers: false`. */
  drain(options?: { readonly ignoreStartAfter?: boolean }): Promise<number>;
  /** Takes no more requests, lets running work finish within bounds, closes the database. */
  stop(): Promise<void>;
}

/**
 * The composition root: opens storage, gives every use case its ports, mounts the platforms and listens.
 * @throws LyttError when the database, the keys or the port cannot be had
 */
export const startApp = async (options: StartOptions): Promise<App> => {
  const startedAt = performance.now();
  const { config, clock = { now: () => new Date() }, ids = randomIdSource } = options;
  const metrics = createMetrics();
  const log = meteredLog(options.log ?? createLog(config.logLevel), metrics);
  const storage = await openStorage({
    url: config.database.kind === 'postgresql' ? config.database.url.reveal() : null,
    dataDir: config.dataDir,
    masterKeys: config.masterKeys?.reveal() ?? null,
    erasuresFile: config.erasuresFile,
    clock,
    ids,
    log,
  });
  metrics.watchQueue(storage.queue.counts);
  metrics.watchRetention(storage.stores.retention.lastSuccess);
  metrics.watchCopies(async () => (await storage.stores.posts.removalsByHand()).length);
  try {
    await guardRestore(storage, config.erasuresFile);
    await options.prepare?.(storage, { clock, log });
    const translators = createTranslators();
    const { installations } = storage.stores;
    const platforms = createPlatforms({
      config,
      installations,
      translators,
      clock,
      log,
      conversationOf: createConversationOf({ people: storage.stores.people, refs: storage.refs }),
      dispatch: () => dispatch,
      ...(options.teamsEndpoints === undefined ? {} : { teamsEndpoints: options.teamsEndpoints }),
    });
    // Known once it listens. In the playground whoever reads it is on this machine.
    let playgroundUrl: string | null = null;
    const ports: Ports = {
      ...storage.stores,
      queue: storage.queue,
      settings: platforms.settings,
      notice: loadNoticeContent(await readFile(config.noticeFile), config.settings, translators.nb),
      refs: storage.refs,
      customers: createCustomerDirectory(config.customers),
      clock,
      ids,
      log,
      pages: () => config.http.publicUrl ?? (config.mode === 'playground' ? playgroundUrl : null),
      authorSide: platforms.authorSide,
      supportSide: platforms.supportSide,
    };
    const useCases = createUseCases(ports);
    const dispatch = createDispatch({ ...ports, useCases });
    const handlers = countDoneJobs(createJobHandlers(ports), metrics);

    const server = createHttpServer({
      routes: [
        ...platforms.routes,
        ...healthRoutes(readinessChecks({ storage, platforms, clock })),
        metricsRoute(metrics),
        downloadRoute({ useCases, settings: platforms.settings, translators, clock }),
        ...(options.routes ?? []),
      ],
      log,
      metrics,
    });
    const listening = await server.listen(config.http.port, config.http.host);
    if (listening.kind === 'refused') {
      throw new LyttError(
        'configuration-invalid',
        `Lytt cannot listen on ${config.http.host}:${config.http.port} (${listening.code}); is another Lytt running there? Set PORT to a free one.`,
      );
    }
    playgroundUrl = listening.url;
    await platforms.start();
    const withWorkers = options.workers !== false;
    if (withWorkers) storage.queue.start(handlers);
    const regular = withWorkers
      ? [
          repeat(createQueueExpiry({ ...ports, duePurges: createDuePurges(ports) }), lookForExpiryEveryMs),
          repeat(createKeepAudit({ ...ports, audit: storage.audit }), sealEveryMs),
        ]
      : [];
    const tested = testDestinations(config.settings.destinations, platforms.supportSide, log);
    log.write('info', {
      event: 'started',
      url: listening.url,
      database: config.database.kind,
      ms: Math.round(performance.now() - startedAt),
    });
    return {
      url: listening.url,
      drain: (drainOptions) => storage.queue.drain(handlers, drainOptions),
      async stop() {
        await Promise.all([server.stop(), platforms.stop()]);
        await tested;
        await Promise.all(regular.map((one) => one.stop()));
        await storage.close();
        log.write('info', { event: 'stopped' });
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
};
