/** One row of `customers.csv`, checked. It is found by workspace, by e-mail domain, or by either. */
export interface CustomerRow {
  /** The platform of `workspace`; null where the row is found by domain alone. */
  readonly platform: string | null;
  /** Slack workspace or Teams tenant. */
  readonly workspace: string | null;
  /** In lower case. Subdomains are other domains. */
  readonly domain: string | null;
  readonly company: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly pricePlan: string | null;
  readonly url: string | null;
}
