import type { NewRightsRequest, RequestChange } from '../../features/data-rights/rights-request-store.ts';
import type { AuditEntry } from '../../shared/audit-event.ts';

/** What the audit trail is told of a new request; one that was answered at once is decided, too. */
export const auditOfNewRequest = (request: NewRightsRequest, at: Date): readonly AuditEntry[] => {
  const { personId, kind, state, restriction } = request;
  return [
    { event: 'request-opened', reason: kind, personId, at },
    ...decided(personId, state, at),
    ...(restriction === null ? [] : [{ event: 'use-restricted', reason: kind, personId, at } as const]),
  ];
};

/** What it is told of a change. `personId` null: it is forgotten whose request it was. */
export const auditOfRequestChange = (
  personId: string | null,
  change: RequestChange,
  at: Date,
): readonly AuditEntry[] => {
  const whose = personId === null ? {} : { personId };
  const entries: AuditEntry[] = [...decided(personId, change.state, at)];
  if (change.state === 'open') entries.push({ event: 'request-verified', ...whose, at });
  if (change.extendedDueAt) entries.push({ event: 'request-extended', ...whose, at });
  if (change.restriction === null) entries.push({ event: 'restriction-lifted', ...whose, at });
  else if (change.restriction !== undefined) entries.push({ event: 'use-restricted', ...whose, at });
  return entries;
};

const outcomes = { fulfilled: 'upheld', refused: 'refused', withdrawn: 'withdrawn' } as const;

const decided = (personId: string | null, state: RequestChange['state'], at: Date): readonly AuditEntry[] => {
  if (state === undefined || state === 'open' || state === 'unverified') return [];
  const whose = personId === null ? {} : { personId };
  return [{ event: 'request-decided', reason: outcomes[state], ...whose, at }];
};
