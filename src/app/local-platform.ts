import type { PageApi } from '../playground/wire/page-api.ts';

/** A chat platform of the playground, listening on the loopback. */
export interface LocalPlatform<Config> {
  /** What the app has to be told to talk to it. */
  readonly config: Config;
  /** What the playground's page talks to. */
  readonly pageApi: PageApi;
  readonly close: () => Promise<void>;
}
