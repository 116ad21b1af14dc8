import { InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import type { InstallationStore } from '../../../features/workspace/installation-store.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Log } from '../../../shared/log.ts';
import type { SlackRoute } from '../route.ts';
import { botScopes } from '../scopes.ts';
import { answerInstalled, answerNotInstalled } from './install-pages.ts';
import { createInstallationStoreBridge } from './installation-store-bridge.ts';

export interface OAuthSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that binds the answer to the browser that asked (against CSRF). */
  readonly stateSecret: string;
  readonly publicUrl: string;
  readonly collectEmail: boolean;
  /** Where administrators are sent to say yes; Slack's own unless another Slack is used. */
  readonly authorizeUrl: string | null;
}

const redirectPath = '/slack/oauth_redirect';

/** `GET /slack/install` and `GET /slack/oauth_redirect`: the bot is let into a workspace or an organisation. */
export const installRoutes = (
  settings: OAuthSettings,
  deps: {
    installations: InstallationStore;
    clock: Clock;
    log: Log;
    clientOptions: WebClientOptions;
    onInstalled: (workspaceId: string) => void;
  },
): readonly SlackRoute[] => {
  const { logger, ...clientOptions } = deps.clientOptions;
  const provider = new InstallProvider({
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    stateSecret: settings.stateSecret,
    installationStore: createInstallationStoreBridge(deps),
    directInstall: true,
    clientOptions,
    ...(logger === undefined ? {} : { logger }),
    ...(settings.authorizeUrl === null ? {} : { authorizationUrl: settings.authorizeUrl }),
  });
  const asked = {
    scopes: [...botScopes(settings.collectEmail)],
    redirectUri: new URL(redirectPath, settings.publicUrl).href,
  };

  return [
    {
      method: 'GET',
      path: '/slack/install',
      handle: (request, response) => provider.handleInstallPath(request, response, {}, asked),
    },
    {
      method: 'GET',
      path: redirectPath,
      handle: (request, response) =>
        provider.handleCallback(request, response, {
          success: (_installation, _asked, _request, answer) => answerInstalled(answer),
          failure: (error, _asked, _request, answer) => {
            deps.log.write('warn', { event: 'request-failed', path: redirectPath, code: error.code });
            answerNotInstalled(answer, error.code);
          },
        }),
    },
  ];
};
