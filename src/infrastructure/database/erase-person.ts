import type { ErasureResult } from '../../features/data-rights/data-rights-store.ts';
import type { PersonId, RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { erasePeople } from './erase-people.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

/**
 * Deletes people and everything below them in one transaction (GDPR art. 17), always taking them in the same order;
 * null when there is nobody.
 */
export const createErasePerson =
  ({ database: { prisma }, jobs }: StoreDeps) =>
  (
    people: readonly PersonId[],
    at: Date,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
  ): Promise<ErasureResult | null> =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const locked = await sqlOf(tx).query<{ id: string }>(
        `SELECT id::text AS id FROM "Person" WHERE id = ANY($1::text[]::uuid[])
          ORDER BY "Person".id FOR UPDATE`,
        [people],
      );
      if (locked.length === 0) return null;
      const ids = locked.map(({ id }) => id);
      const { jobs: after, ...gone } = await erasePeople(tx, jobs, ids, { at, newRemovalId, jobFor });
      await enqueue(after);
      return gone;
    });
