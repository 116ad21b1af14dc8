import { describe, expect, test, vi } from 'vitest';
import { healthRoutes, type ReadinessChecks } from '../../../src/infrastructure/http/health-routes.ts';
import { metricsRoute } from '../../../src/infrastructure/http/metrics-route.ts';
import { createMetrics } from '../../../src/infrastructure/metrics/create-metrics.ts';
import { serve } from './serving.ts';

const readyz = async (checks: ReadinessChecks) => {
  const { url } = await serve(healthRoutes(checks));
  const answer = await fetch(`${url}/readyz`);
  return { status: answer.status, body: await answer.json() };
};
const ready = async () => ({ ready: true, code: 'ok' });

describe('/readyz', () => {
  test('is 200 when every part is, with what each has to tell', async () => {
    const queue = async () => ({ ready: true, code: 'dead-jobs', waiting: 3, dead: 2 });
    expect(await readyz({ database: ready, queue })).toEqual({
      status: 200,
      body: {
        status: 'ready',
        database: { ready: true, code: 'ok' },
        queue: { ready: true, code: 'dead-jobs', waiting: 3, dead: 2 },
      },
    });
  });

  test('is 503 when one is not, and a check that fails tells no more than its code', async () => {
    const database = () =>
      Promise.reject(Object.assign(new Error('password hunter2'), { code: 'ECONNREFUSED' }));
    expect(await readyz({ database, slack: ready })).toEqual({
      status: 503,
      body: {
        status: 'not-ready',
        database: { ready: false, code: 'ECONNREFUSED' },
        slack: { ready: true, code: 'ok' },
      },
    });
  });

  test('does not wait for a part that hangs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const routes = healthRoutes({ database: () => new Promise(() => {}) });
      const { url } = await serve(routes);
      const answer = fetch(`${url}/readyz`);
      await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
      vi.advanceTimersByTime(2_000);
      expect((await answer).status).toBe(503);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('/healthz and /metrics', () => {
  test('answer whatever the parts are', async () => {
    const metrics = createMetrics();
    metrics.feedbackSaved('message');
    const { url } = await serve([
      ...healthRoutes({ database: () => Promise.reject(new Error()) }),
      metricsRoute(metrics),
    ]);
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    const answer = await fetch(`${url}/metrics`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('lytt_feedback_saved_total{surface="message"} 1');
  });
});
