/** What a person may state instead of the customer list (GDPR art. 16). */
export const statedFields = ['company', 'country', 'pricePlan'] as const;
export type StatedField = (typeof statedFields)[number];

/** The customer behind a person, as `customers.csv` has it, with what the match was made by (its source, GDPR art. 14). */
export interface Customer {
  readonly company: string;
  readonly country: string | null;
  readonly pricePlan: string | null;
  /** Without query and fragment: those may carry tokens and names. */
  readonly url: string | null;
  readonly matchedBy: 'workspace' | 'email-domain' | 'person';
  /** Which of the fields are the person's own statement. */
  readonly stated: readonly StatedField[];
}

/** Port over `customers.csv`. */
export interface CustomerDirectory {
  /** Workspace wins over e-mail domain; null: *ukjent kunde*. */
  find(by: { platform: string; workspaceId: string; email: string | null }): Customer | null;
}
