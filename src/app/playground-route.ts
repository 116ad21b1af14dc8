import type { Route } from '../infrastructure/http/route.ts';
import type { PageApi } from '../playground/wire/page-api.ts';
import type { PlatformName } from '../shared/platform-user.ts';

/** What the playground's page asks of one local platform. */
export const playgroundRoute = (platform: PlatformName, pageApi: PageApi): Route => ({
  path: `/playground/${platform}/*`,
  loopbackOnly: true,
  methods: {
    GET: ({ request, response, stopping }) => {
      // The page's event stream does not end by itself: stopping would wait for it.
      const end = () => response.end();
      stopping.addEventListener('abort', end, { once: true });
      response.once('close', () => stopping.removeEventListener('abort', end));
      return pageApi(request, response);
    },
    POST: ({ request, response }) => pageApi(request, response),
  },
});
