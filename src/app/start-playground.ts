import { join } from 'node:path';
import { type App, startApp } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import { createPageRoutes } from '../playground/serve-page.ts';
import { startLocalSlack } from './local-slack.ts';
import { startLocalTeams } from './local-teams.ts';
import { playgroundRoute } from './playground-route.ts';
import { preparePlayground } from './prepare-playground.ts';
import type { StartOptions } from './start-options.ts';

/**
 * The playground: a local Slack and a local Teams in this process, and the app as it is in front of them, talking
 * signed HTTP on the loopback. It keeps its data in a folder of its own, and starts from nothing each time, as they
 * do.
 */
export const startPlayground = async (
  config: Config,
  options: Omit<StartOptions, 'config' | 'routes' | 'prepare' | 'teamsEndpoints'> = {},
): Promise<App> => {
  let appUrl = '';
  const [slack, teams] = await Promise.all([startLocalSlack(() => appUrl), startLocalTeams(() => appUrl)]);
  const app = await startApp({
    ...options,
    config: {
      ...config,
      dataDir: join(config.dataDir, 'playground'),
      slack: slack.config,
      teams: teams.config,
    },
    teamsEndpoints: teams.endpoints,
    routes: [
      ...createPageRoutes(createTranslators().nb),
      playgroundRoute('slack', slack.pageApi),
      playgroundRoute('teams', teams.pageApi),
    ],
    prepare: preparePlayground,
  });
  appUrl = app.url;
  return {
    ...app,
    async stop() {
      await app.stop();
      await Promise.all([slack.close(), teams.close()]);
    },
  };
};
