import type { PlatformName } from './platform-user.ts';

/** What `lytt.yaml` says, checked and grouped (config/ makes it; features read it). */
export interface Settings {
  readonly controller: Controller;
  readonly basis: {
    readonly kind: 'legitimate-interest';
    readonly assessment: string;
    readonly interest: string;
  };
  readonly applications: readonly Application[];
  readonly recipients: readonly Recipient[];
  readonly destinations: readonly Destination[];
  readonly routes: readonly RouteRule[];
  readonly fallback: string;
  readonly privacyDestination: string;
  readonly retention: RetentionPeriods;
  /** Hours there are to report a breach (GDPR art. 33(1)), from when somebody learnt of it. */
  readonly breach: { readonly reportWithin: number };
  readonly collect: { readonly email: boolean; readonly displayName: boolean };
  readonly customersFrom: { readonly [P in PlatformName]: 'any' | readonly string[] };
}

export interface Controller {
  readonly name: string;
  readonly organisationNumber: string;
  readonly address: string;
  readonly contact: string;
  /** Contact of the data protection officer, or null where the controller says `none`. */
  readonly dataProtectionOfficer: string | null;
  readonly privacyStatement: string;
  readonly supervisoryAuthority: string;
  /** IANA zone for dates shown and deadlines counted. */
  readonly timeZone: string;
}

export interface Application {
  readonly id: string;
  readonly name: string;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly role: 'controller' | 'group-company' | 'processor' | 'partner';
  readonly agreement: string | null;
  /** Ground for transfer outside the EEA (GDPR ch. V), null inside it. */
  readonly transfer: string | null;
}

/** What a card shows: the text without identity, its beginning, or the reference alone. */
export type Shows = 'content' | 'excerpt' | 'reference';

export interface Destination {
  readonly id: string;
  readonly platform: PlatformName;
  /** Slack workspace or Teams team. */
  readonly workspaceId: string;
  readonly channel: string;
  readonly recipient: Recipient;
  readonly shows: Shows;
}

/** First match wins. Every condition given must hold; a list holds when any of its members does. */
export interface RouteRule {
  readonly when: {
    readonly application?: readonly string[] | undefined;
    readonly kind?: readonly string[] | undefined;
    readonly country?: readonly string[] | undefined;
    readonly company?: readonly string[] | undefined;
    readonly pricePlan?: readonly string[] | undefined;
    readonly language?: readonly string[] | undefined;
    readonly platform?: readonly string[] | undefined;
    /** Any of these words in the text, whatever the case. */
    readonly contains?: readonly string[] | undefined;
  };
  readonly to: readonly string[];
  /** Line in `lytt.yaml`, for explanations; null for the built-in sample. */
  readonly line: number | null;
}

/** Periods as ISO 8601 durations of days or months, such as `P90D` and `P12M`. */
export interface RetentionPeriods {
  readonly afterHandled: string;
  readonly ceiling: string;
  readonly requestIdentity: string;
  readonly requests: string;
  /** How long people's data outlives the bot in their workspace; `P0D`: it goes at once. */
  readonly uninstalled: string;
  readonly playground: string;
}
