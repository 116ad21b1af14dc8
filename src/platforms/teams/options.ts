import type { InstallationStore } from '../../features/workspace/installation-store.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { PlatformUser } from '../../shared/platform-user.ts';
import type { Translators } from '../../shared/translate.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Monotonic } from '../monotonic.ts';

/** What the operator says of Teams, as plain values. */
export type TeamsSettings =
  /** A single-tenant bot registration; `tenantId` is its own tenant, whose login sells the tokens. */
  | {
      readonly kind: 'registered';
      readonly appId: string;
      readonly appPassword: string;
      readonly tenantId: string;
    }
  /** Unsigned activities are taken, and nothing is sent but to this machine. */
  | { readonly kind: 'local' };

/** Where Teams is, in place of Microsoft's own (tests, the playground). */
export interface TeamsEndpoints {
  /** OpenID metadata of those who sign the activities. */
  readonly openIdMetadataUrl: string;
  /** `iss` in those tokens. */
  readonly tokenIssuer: string;
  /** Login origin with a tenant: tokens are bought at `<loginUrl>/oauth2/v2.0/token`. */
  readonly loginUrl: string;
  /** Reaches those whose own service URL is not known yet; with a slash at the end. */
  readonly serviceUrl: string;
}

export interface TeamsOptions {
  readonly settings: TeamsSettings;
  /** Null: Microsoft's own. */
  readonly endpoints: TeamsEndpoints | null;
  readonly dispatch: Dispatch;
  /** Where teams' addresses are kept, by team id. */
  readonly installations: InstallationStore;
  /** How somebody who has read the notice is reached; null for strangers. */
  readonly conversationOf: (user: PlatformUser) => Promise<string | null>;
  /** The channels that are destinations, each with its team's id: what is typed to the bot there is an agent's. */
  readonly supportChannels: ReadonlyMap<string, string>;
  readonly log: Log;
  readonly clock: Clock;
  readonly translators: Translators;
  /** IANA name; dates are shown in it. */
  readonly timeZone: string;
  /** The system's own unless a test brings another. */
  readonly monotonic?: Monotonic;
}
