import type { InstallationStore } from '../../features/workspace/installation-store.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { Translators } from '../../shared/translate.ts';
import type { Dispatch } from '../dispatch.ts';
import type { Monotonic } from '../monotonic.ts';
import type { OAuthSettings } from './installing/install-routes.ts';

/** What the operator says of Slack, as plain values. */
export interface SlackSettings {
  /** Signed HTTP, or Socket Mode. */
  readonly transport:
    | { readonly kind: 'http'; readonly signingSecret: string }
    | { readonly kind: 'socket'; readonly appToken: string };
  /** One workspace's token; may stand beside `oauth`. */
  readonly botToken: string | null;
  readonly oauth: OAuthSettings | null;
  /** Root of the Web API; null is Slack's own. */
  readonly apiUrl: string | null;
}

export interface SlackOptions {
  readonly settings: SlackSettings;
  readonly dispatch: Dispatch;
  readonly installations: InstallationStore;
  readonly log: Log;
  readonly clock: Clock;
  readonly translators: Translators;
  /** IANA name; dates are shown in it. */
  readonly timeZone: string;
  /** Told which workspace `botToken` is of, once Slack has said so. */
  readonly onOwnWorkspace?: (workspaceId: string) => void;
  /** The system's own unless a test brings another. */
  readonly monotonic?: Monotonic;
}
