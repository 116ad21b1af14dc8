import type { ErasureResult } from '../../features/data-rights/data-rights-store.ts';
import type { PersonId, RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { removeCopies } from './remove-copies.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { inTransaction, type Transaction } from './transaction.ts';

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
      const sql = sqlOf(tx);
      const locked = await sql.query('SELECT id FROM "Person" WHERE id = $1::uuid FOR UPDATE', [personId]);
      if (locked.length === 0) return null;
      const ids = await idsOf(tx, personId);
      const removals = await removeCopies(tx, { feedback: { personId } }, at, newRemovalId, jobFor);
      await jobs.forget(sql, [...ids.feedback, ...ids.messages, ...ids.others]);
      await tx.person.delete({ where: { id: personId } });
      await enqueue(removals);
      return { feedback: ids.feedback.length, messages: ids.messages.length, copies: removals.length };
    });

/** Every id of theirs that a job may carry. */
const idsOf = async (tx: Transaction, personId: PersonId) => {
  const select = { id: true } as const;
  const feedback = await tx.feedback.findMany({ where: { personId }, select });
  const messages = await tx.followUpMessage.findMany({ where: { personId }, select });
  const posts = await tx.post.findMany({ where: { feedback: { personId } }, select });
  const pendingSaves = await tx.pendingSave.findMany({ where: { personId }, select });
  const plain = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
  return { feedback: plain(feedback), messages: plain(messages), others: plain([...posts, ...pendingSaves]) };
};
