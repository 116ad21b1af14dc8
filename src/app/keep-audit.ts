import type { AuditStore } from '../infrastructure/database/audit-store.ts';
import type { Clock } from '../shared/clock.ts';
import { addPeriod } from '../shared/period.ts';
import type { Settings } from '../shared/settings.ts';

/** Seals what waits in the audit trail, and drops what is older than requests are kept. */
export const createKeepAudit =
  (deps: { audit: AuditStore; clock: Clock; settings: Pick<Settings, 'retention' | 'controller'> }) =>
  async (): Promise<void> => {
    const { audit, clock, settings } = deps;
    await audit.seal();
    const now = clock.now();
    await audit.trim(addPeriod(now, `-${settings.retention.requests}`, settings.controller.timeZone), now);
  };
