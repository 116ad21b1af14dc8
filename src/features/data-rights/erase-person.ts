import type { AuditReason } from '../../shared/audit-event.ts';
import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { PersonId } from '../../shared/ids.ts';
import type { Log } from '../../shared/log.ts';
import type { DataRightsStore, ErasureResult } from './data-rights-store.ts';

/**
 * Hard delete of a person, or of all accounts of one, with a job for every copy in a channel (GDPR art. 17). Null:
 * nobody there any more.
 */
export const createErasePerson =
  (
    deps: { dataRights: Pick<DataRightsStore, 'erase'>; ids: IdSource; clock: Clock; log: Log },
    reason: AuditReason = 'asked',
  ) =>
  async (...people: readonly PersonId[]): Promise<ErasureResult | null> => {
    const erased = await deps.dataRights.erase(
      people,
      deps.clock.now(),
      () => deps.ids.next<'removal'>(),
      (removalId) => ({ name: 'remove-copy', payload: { removalId } }),
      reason,
    );
    if (erased !== null) {
      const removed = erased.feedback + erased.messages;
      deps.log.write('info', { event: 'person-erased', removed, copies: erased.copies });
    }
    return erased;
  };
