/** What the audit trail tells of. A CHECK in the database knows the same words, and lets in no other. */
export const auditEvents = [
  'notice-pressed',
  'feedback-recorded',
  'feedback-withdrawn',
  'data-disclosed',
  'sender-shown',
  'request-opened',
  'request-verified',
  'request-decided',
  'request-extended',
  'person-erased',
  'data-rectified',
  'use-restricted',
  'restriction-lifted',
  'hold-placed',
  'hold-lifted',
  'retention-run',
  'keys-rotated',
  'erasures-reapplied',
  'trail-trimmed',
] as const;
export type AuditEventName = (typeof auditEvents)[number];

/** Why, or of what kind: which right, which outcome. */
export const auditReasons = [
  'asked',
  'date-came',
  'workspace-removed',
  'not-admitted',
  'backup-restored',
  'access',
  'export',
  'rectify',
  'erase',
  'restrict',
  'object',
  'complain',
  'recipients',
  'other',
  'upheld',
  'refused',
  'withdrawn',
  'accuracy',
  'complete',
  'capped',
  'unfinished',
] as const;
export type AuditReason = (typeof auditReasons)[number];

/** An event to enter. Words, names and addresses have no place in it. */
export interface AuditEntry {
  readonly event: AuditEventName;
  readonly reason?: AuditReason;
  /** Whom it is about; entered as a random number that nobody can follow once the person is erased. */
  readonly personId?: string | undefined;
  /** How many: items, rows, texts. */
  readonly amount?: number;
  /** How many copies in support channels. */
  readonly copies?: number;
  readonly at: Date;
}
