import type { SlackConfig } from '../config/config.ts';
import type { SlackSettings } from '../platforms/slack/options.ts';

/** Opens the secrets for the one place that needs them. */
export const slackSettingsOf = (slack: SlackConfig, collectEmail: boolean): SlackSettings => ({
  transport:
    slack.transport.kind === 'http'
      ? { kind: 'http', signingSecret: slack.transport.signingSecret.reveal() }
      : { kind: 'socket', appToken: slack.transport.appToken.reveal() },
  botToken: slack.botToken?.reveal() ?? null,
  oauth:
    slack.oauth === null
      ? null
      : {
          clientId: slack.oauth.clientId,
          clientSecret: slack.oauth.clientSecret.reveal(),
          stateSecret: slack.oauth.stateSecret.reveal(),
          publicUrl: slack.oauth.publicUrl,
          collectEmail,
          authorizeUrl: null,
        },
  apiUrl: slack.apiUrl,
});
