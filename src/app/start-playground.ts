import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type App, startApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { Secret } from '../config/secrets.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import { createPageRoutes } from '../playground/serve-page.ts';
import { createFakeSlack } from '../playground/slack/fake-slack.ts';
import { createPageApi } from '../playground/slack/page-api.ts';
import { playgroundSeed } from '../playground/slack/playground-seed.ts';
import { preparePlayground } from './prepare-playground.ts';
import type { StartOptions } from './start-options.ts';

/**
 * The playground: a local Slack in this process, and the app as it is in front of it, talking signed HTTP on
 * the loopback. It keeps its data in a folder of its own, and starts from nothing each time, as its Slack does.
 */
export const startPlayground = async (
  config: Config,
  options: Omit<StartOptions, 'config' | 'routes' | 'prepare'> = {},
): Promise<App> => {
  const signingSecret = randomBytes(32).toString('hex');
  let appUrl = '';
  const slack = createFakeSlack({
    signingSecret,
    appUrl: () => appUrl,
    now: () => new Date(),
    seed: playgroundSeed,
  });
  const listening = await slack.listen();
  const pageApi = createPageApi(slack);
  const app = await startApp({
    ...options,
    config: {
      ...config,
      dataDir: join(config.dataDir, 'playground'),
      slack: {
        transport: { kind: 'http', signingSecret: new Secret(signingSecret) },
        botToken: null,
        oauth: null,
        apiUrl: listening.apiUrl,
        ownWorkspaceOnly: false,
      },
    },
    routes: [
      ...createPageRoutes(createTranslators().nb),
      {
        path: '/playground/*',
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
      },
    ],
    prepare: (storage, deps) => preparePlayground(storage, playgroundSeed, deps),
  });
  appUrl = app.url;
  return {
    ...app,
    async stop() {
      await app.stop();
      await listening.close();
    },
  };
};
