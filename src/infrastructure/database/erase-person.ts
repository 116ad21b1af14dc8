import type { ErasureResult } from '../../features/data-rights/data-rights-store.ts';
import type { AuditReason } from '../../shared/audit-event.ts';
import { idFrom, type PersonId, type RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { insertErasures } from './apply-erasures.ts';
import { erasePeople } from './erase-people.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

/**
 * Deletes people and everything below them in one transaction (GDPR art. 17), always taking them in the same order;
 * null when there is nobody. It is written down first, outside the database, for the day when a backup is restored.
 */
export const createErasePerson =
  ({ database: { prisma }, jobs, ids, erasures }: StoreDeps) =>
  async (
    people: readonly PersonId[],
    at: Date,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
    reason: AuditReason = 'asked',
  ): Promise<ErasureResult | null> => {
    const there = await prisma.person.findMany({ where: { id: { in: [...people] } }, select: { id: true } });
    if (there.length === 0) return null;
    const entries = there.map(({ id }) => ({
      id: ids.next<'erasure'>(),
      subject: erasures.subjectOf(id),
      at,
      personId: id,
    }));
    for (const entry of entries) await erasures.begin(entry);
    const erased = await inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const sql = sqlOf(tx);
      const locked = await sql.query<{ id: string }>(
        `SELECT id::text AS id FROM "Person" WHERE id = ANY($1::text[]::uuid[])
          ORDER BY "Person".id FOR UPDATE`,
        [there.map(({ id }) => id)],
      );
      if (locked.length === 0) return null;
      const found = locked.map(({ id }) => id);
      const removal = { at, newRemovalId, jobFor, reason };
      const { jobs: after, retained, ...gone } = await erasePeople(tx, jobs, found, removal);
      await insertErasures(
        sql,
        entries.filter(({ personId }) => found.includes(personId)),
      );
      await enqueue(after);
      return { gone: { ...gone, retained: retained.map((id) => idFrom<'feedback'>(id)) }, found };
    });
    for (const { id, personId } of entries) {
      await erasures.end(id, erased?.found.includes(personId) ? 'done' : 'void');
    }
    return erased === null ? null : erased.gone;
  };
