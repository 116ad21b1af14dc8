import type { Storage } from '../../../src/infrastructure/open-storage.ts';
import type { TeamsEndpoints } from '../../../src/platforms/teams/options.ts';

/** Another platform beside Slack, and what the app has to be told of it. */
export interface Beside {
  readonly environment: Readonly<Record<string, string>>;
  /** What `lytt.yaml` says more, or says otherwise. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Further lines of `customers.csv`. */
  readonly customers: string;
  /** How many destinations there are in all. */
  readonly destinations: number;
  readonly endpoints: TeamsEndpoints;
  /** Where the app is, once it listens. */
  appIsAt(url: string): void;
  /** As somebody would have installed it, some time ago. */
  install(storage: Storage): Promise<void>;
  settled(): Promise<unknown>;
  close(): Promise<void>;
}
