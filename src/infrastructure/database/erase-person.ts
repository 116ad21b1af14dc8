import type { ErasureResult } from '../../features/data-rights/data-rights-store.ts';
import type { PersonId, RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { erasePeople } from './erase-people.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction } from './transaction.ts';

/** Deletes a person and everything below them in one transaction (GDPR art. 17); null when there is nobody. */
export const createErasePerson =
  ({ database: { prisma }, jobs }: StoreDeps) =>
  (
    personId: PersonId,
    at: Date,
    newRemovalId: () => RemovalId,
    jobFor: (removal: RemovalId) => Job,
  ): Promise<ErasureResult | null> =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const locked = await sqlOf(tx).query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [
        personId,
      ]);
      if (locked.length === 0) return null;
      const { jobs: after, ...gone } = await erasePeople(tx, jobs, [personId], { at, newRemovalId, jobFor });
      await enqueue(after);
      return gone;
    });
