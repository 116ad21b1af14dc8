import type { Config } from '../config/config.ts';
import type { Route } from '../infrastructure/http/route.ts';
import type { Storage } from '../infrastructure/open-storage.ts';
import type { TeamsEndpoints } from '../platforms/teams/options.ts';
import type { Clock } from '../shared/clock.ts';
import type { IdSource } from '../shared/id-source.ts';
import type { Log } from '../shared/log.ts';

/** What tests and the playground give instead of the real thing, or beside it. */
export interface StartOptions {
  readonly config: Config;
  readonly clock?: Clock;
  readonly ids?: IdSource;
  readonly log?: Log;
  /** Paths of the playground, beside the app's own. */
  readonly routes?: readonly Route[];
  /** Where Teams' tokens are checked and bought, in place of Microsoft's own. */
  readonly teamsEndpoints?: TeamsEndpoints;
  /** Runs on the open database before anything is served. */
  readonly prepare?: (storage: Storage, deps: { readonly clock: Clock; readonly log: Log }) => Promise<void>;
  /** False: jobs wait until `drain` runs them (tests). */
  readonly workers?: boolean;
}
