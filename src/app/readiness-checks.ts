import { retentionHealth } from '../features/retention/retention-health.ts';
import type { ReadinessChecks } from '../infrastructure/http/health-routes.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import type { Clock } from '../shared/clock.ts';
import type { Platforms } from './create-platforms.ts';

/** Database, queue, retention and each platform. Jobs given up and dates not kept do not stop the service, but are told of. */
export const readinessChecks = (deps: {
  storage: Storage;
  platforms: Platforms;
  clock: Clock;
}): ReadinessChecks => ({
  database: async () => {
    await deps.storage.database.query('SELECT 1', []);
    return { ready: true, code: 'ok' };
  },
  queue: async () => {
    const counts = await deps.storage.queue.counts();
    return { ready: true, code: counts.dead > 0 ? 'dead-jobs' : 'ok', ...counts };
  },
  retention: async () => {
    const lastSuccess = await deps.storage.stores.retention.lastSuccess();
    return { ready: true, ...retentionHealth(lastSuccess, deps.clock.now()) };
  },
  ...Object.fromEntries(
    Object.keys(deps.platforms.health()).map((name) => [
      name,
      async () => deps.platforms.health()[name] ?? { ready: false, code: 'off' },
    ]),
  ),
});
