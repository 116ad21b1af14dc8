import type { Metrics } from '../metrics/create-metrics.ts';
import type { Route } from './route.ts';

/** `/metrics`, for Prometheus. */
export const metricsRoute = (metrics: Pick<Metrics, 'text'>): Route => ({
  path: '/metrics',
  methods: {
    GET: async ({ response }) => {
      const { contentType, body } = await metrics.text();
      response.writeHead(200, { 'content-type': contentType }).end(body);
    },
  },
});
