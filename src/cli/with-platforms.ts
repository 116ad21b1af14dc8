import { createConversationOf } from '../app/conversation-of.ts';
import { createPlatforms, type Platforms } from '../app/create-platforms.ts';
import type { Config } from '../config/config.ts';
import { Secret } from '../config/secrets.ts';
import { createTranslators } from '../infrastructure/i18n/create-translators.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import { LyttError } from '../shared/errors.ts';
import type { Cli } from './cli-context.ts';

/** The platforms for a command that only asks them something: nothing is received, no Socket Mode connection opened. */
export const withPlatforms = async <Result>(
  cli: Cli,
  config: Config,
  storage: Storage,
  work: (platforms: Platforms) => Promise<Result>,
): Promise<Result> => {
  const { slack } = config;
  const sendOnly = { kind: 'http', signingSecret: new Secret('nothing is received') } as const;
  const platforms = createPlatforms({
    config: { ...config, slack: slack === null ? null : { ...slack, transport: sendOnly } },
    installations: storage.stores.installations,
    translators: createTranslators(),
    clock: cli.clock,
    log: { write: () => {} },
    conversationOf: createConversationOf({ people: storage.stores.people, refs: storage.refs }),
    dispatch: () => {
      throw new LyttError('internal', 'a command receives no events');
    },
  });
  try {
    await platforms.start();
    return await work(platforms);
  } finally {
    await platforms.stop();
  }
};
