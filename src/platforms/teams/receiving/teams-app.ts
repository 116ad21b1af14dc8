import type { Application, TurnState } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { LyttError } from '../../../shared/errors.ts';
import type { Silence } from '../silence.ts';
import type { TokenClaims } from './token-check.ts';

type Route = Parameters<Application<TurnState>['addRoute']>;

/** teams-ai's Application on its adapter, with everything off that keeps, repeats or prints something. */
export interface TeamsApp {
  addRoute(...route: Route): void;
  /** Runs one activity whose token was checked. */
  run(token: TokenClaims, activity: Activity): Promise<InvokeResponse | undefined>;
}

const nowhere = 'http://127.0.0.1/';

/**
 * Loads the SDK, which takes the better part of a second: so only when Teams is on.
 *
 * No storage (a second copy of personal data), no typing timer (one for all turns at once), no mention taken out
 * (we do), and never its `adaptiveCards.actionExecute`: a card with `refresh` there becomes everybody's, for good.
 * Nothing is sent through it either: what we send goes through `sender.ts`.
 */
export const loadTeamsApp = async (appId: string | null, silence: Silence): Promise<TeamsApp> => {
  const { Application, TeamsAdapter } = await import('@microsoft/teams-ai');
  const { ClaimsIdentity } = await import('botframework-connector');

  class CheckedAdapter extends TeamsAdapter {
    readonly #connectorFactory: { create(): Promise<ConnectorClient> };

    /** The SDK makes two clients for every turn, though nothing is asked of either here: one of each will do. */
    constructor(...options: ConstructorParameters<typeof TeamsAdapter>) {
      super(...options);
      const nobody = new ClaimsIdentity([]);
      const { botFrameworkAuthentication } = this;
      const connector = botFrameworkAuthentication.createConnectorFactory(nobody).create(nowhere, '');
      const userTokens = botFrameworkAuthentication.createUserTokenClient(nobody);
      botFrameworkAuthentication.createUserTokenClient = () => userTokens;
      this.#connectorFactory = { create: () => connector };
    }

    /** Instead of `process`, which prints errors and answers with their messages. */
    run(token: TokenClaims, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
      const claimsIdentity = new ClaimsIdentity([...token.claims], true);
      const connectorFactory = this.#connectorFactory;
      const checked = { audience: '', callerId: '', claimsIdentity, connectorFactory };
      return this.processActivity(checked, activity, logic);
    }
  }

  const nothingIsSent = {
    isValidAppId: async () => true,
    isAuthenticationDisabled: async () => appId === null,
    createCredentials: async () => ({
      signRequest: async () => {
        throw new LyttError('internal', 'everything that is sent goes through sender.ts');
      },
    }),
  };
  const adapter = new CheckedAdapter({ MicrosoftAppId: appId ?? '' }, nothingIsSent);
  const app = new Application<TurnState>({
    adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
  });
  return {
    addRoute: (...route) => void app.addRoute(...route),
    run: (token, activity) =>
      silence(() =>
        adapter.run(token, activity, async (context) => {
          await app.run(context);
        }),
      ),
  };
};
