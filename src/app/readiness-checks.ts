import type { ReadinessChecks } from '../infrastructure/http/health-routes.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import type { Platforms } from './create-platforms.ts';

/** Database, queue and each platform. Jobs given up do not stop the service, but they are told of. */
export const readinessChecks = (deps: { storage: Storage; platforms: Platforms }): ReadinessChecks => ({
  database: async () => {
    await deps.storage.database.query('SELECT 1', []);
    return { ready: true, code: 'ok' };
  },
  queue: async () => {
    const counts = await deps.storage.queue.counts();
    return { ready: true, code: counts.dead > 0 ? 'dead-jobs' : 'ok', ...counts };
  },
  ...Object.fromEntries(
    Object.keys(deps.platforms.health()).map((name) => [
      name,
      async () => deps.platforms.health()[name] ?? { ready: false, code: 'off' },
    ]),
  ),
});
