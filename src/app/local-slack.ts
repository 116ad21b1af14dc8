import { randomBytes } from 'node:crypto';
import type { SlackConfig } from '../config/config.ts';
import { Secret } from '../config/secrets.ts';
import { createFakeSlack } from '../playground/slack/fake-slack.ts';
import { createPageApi } from '../playground/slack/page-api.ts';
import { playgroundSeed } from '../playground/slack/playground-seed.ts';
import type { LocalPlatform } from './local-platform.ts';

/** A Slack in this process, and what the app has to be told to talk to it. */
export const startLocalSlack = async (appUrl: () => string): Promise<LocalPlatform<SlackConfig>> => {
  const signingSecret = randomBytes(32).toString('hex');
  const slack = createFakeSlack({ signingSecret, appUrl, now: () => new Date(), seed: playgroundSeed });
  const { apiUrl, close } = await slack.listen();
  return {
    config: {
      transport: { kind: 'http', signingSecret: new Secret(signingSecret) },
      botToken: null,
      oauth: null,
      apiUrl,
      ownWorkspaceOnly: false,
    },
    pageApi: createPageApi(slack),
    close,
  };
};
