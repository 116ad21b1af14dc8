import type { CustomerRow } from '../shared/customer-row.ts';
import type { LogLevel } from '../shared/log.ts';
import type { Settings } from '../shared/settings.ts';
import type { Secret } from './secrets.ts';

/** Everything Lytt was told, checked and grouped; a whole group is null when its platform is off. */
export interface Config {
  /** `playground`: no platform is configured. */
  readonly mode: 'playground' | 'platforms';
  readonly http: HttpConfig;
  readonly database: DatabaseConfig;
  /** `id:base64[,older…]`. Null on the embedded database: the key is then made once in `dataDir`. */
  readonly masterKeys: Secret | null;
  readonly dataDir: string;
  /** Absolute path of the list of erasures; null in the playground, which starts from nothing. */
  readonly erasuresFile: string | null;
  readonly logLevel: LogLevel;
  readonly slack: SlackConfig | null;
  readonly teams: TeamsConfig | null;
  readonly settings: Settings;
  /** Absolute path of the notice; its bytes are used as they are. */
  readonly noticeFile: string;
  readonly customers: readonly CustomerRow[];
  /** Absolute path of `lytt.yaml`, or null with the built-in sample. */
  readonly configFile: string | null;
  /** What is allowed but probably not meant, one sentence each. */
  readonly warnings: readonly string[];
}

export interface HttpConfig {
  readonly host: string;
  readonly port: number;
  /** Origin without a slash at the end. */
  readonly publicUrl: string | null;
}

export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dataDir: string }
  | { readonly kind: 'postgresql'; readonly url: Secret };

export interface SlackConfig {
  /** Signed HTTP, or Socket Mode. */
  readonly transport:
    | { readonly kind: 'http'; readonly signingSecret: Secret }
    | { readonly kind: 'socket'; readonly appToken: Secret };
  /** One workspace's token; may stand beside `oauth`. One of the two is always set. */
  readonly botToken: Secret | null;
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: Secret;
    readonly stateSecret: Secret;
    readonly publicUrl: string;
  } | null;
  /** Root of the Web API, with a slash at the end; null is Slack's own. */
  readonly apiUrl: string | null;
  /**
   * `customersFrom.slack` is not said, so only the workspace of the bot token may use the bot. Its id is known
   * only after a look-up at start, so `settings.customersFrom.slack` is empty until `app.ts` fills it in.
   */
  readonly ownWorkspaceOnly: boolean;
}

export type TeamsConfig =
  | {
      readonly kind: 'registered';
      readonly appId: string;
      readonly appPassword: Secret;
      readonly tenantId: string;
    }
  /** Unsigned activities are accepted: only ever on a loopback address. */
  | { readonly kind: 'local' };
