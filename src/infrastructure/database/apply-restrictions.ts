import type { JobsFor, MovedItem } from '../../features/data-rights/rights-request-store.ts';
import { idFrom } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { removeThreadCopies } from './remove-copies.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import type { Transaction } from './transaction.ts';

/** What the requests of a person come to; of two, the stricter, which is the first by the alphabet too. */
const strictest = (which: string): string =>
  `(SELECT min(r.restriction) FROM "RightsRequest" r WHERE r."personId" = $1::uuid AND ${which})`;

const restrictPerson = `
  UPDATE "Person" SET restriction = ${strictest('r."feedbackId" IS NULL')} WHERE id = $1::uuid`;

const restrictItems = `
  WITH wanted AS (
    SELECT f.id, ${strictest('(r."feedbackId" IS NULL OR r."feedbackId" = f.id)')} AS restriction
      FROM "Feedback" f WHERE f."personId" = $1::uuid
  ), before AS (
    SELECT f.id, f.restriction FROM "Feedback" f WHERE f."personId" = $1::uuid
  )
  UPDATE "Feedback" f SET restriction = wanted.restriction, revision = f.revision + 1
    FROM wanted JOIN before ON before.id = wanted.id
   WHERE f.id = wanted.id AND f.restriction IS DISTINCT FROM wanted.restriction
  RETURNING f.id::text AS id, wanted.restriction, before.restriction AS before`;

interface Moved {
  readonly id: string;
  readonly restriction: string | null;
  readonly before: string | null;
}

/**
 * Brings a person and their items to what their requests say now. The caller holds the person's row whole, so that
 * nobody adds an item meanwhile; new ones take the restriction over from the person.
 * @returns the jobs that follow, also those that take entries in threads away
 */
export const applyRestrictions = async (
  tx: Transaction,
  { ids, clock }: Pick<StoreDeps, 'ids' | 'clock'>,
  personId: string,
  jobsFor: JobsFor,
): Promise<readonly Job[]> => {
  const sql = sqlOf(tx);
  await sql.query(restrictPerson, [personId]);
  const moved = await sql.query<Moved>(restrictItems, [personId]);
  // From frozen to out of use, say: nothing that anybody sees.
  const items = moved.filter(({ restriction, before }) => (restriction === null) !== (before === null));
  const taken = items.filter(({ restriction }) => restriction !== null).map(({ id }) => id);
  const removals = await removeThreadCopies(
    tx,
    taken,
    clock.now(),
    () => ids.next<'removal'>(),
    (removalId) => ({ name: 'remove-copy', payload: { removalId } }),
  );
  return [...jobsFor(await describe(tx, items)), ...removals];
};

const describe = async (tx: Transaction, items: readonly Moved[]): Promise<readonly MovedItem[]> => {
  const free = items.filter(({ restriction }) => restriction === null).map(({ id }) => id);
  const posts = await tx.post.findMany({
    where: { feedbackId: { in: free }, state: 'waiting' },
    select: { id: true, feedbackId: true },
  });
  const messages = await tx.followUpMessage.findMany({
    where: { feedbackId: { in: free }, state: { in: ['waiting', 'sent', 'stored'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, feedbackId: true, state: true },
  });
  return items.map(({ id, restriction }) => ({
    feedbackId: idFrom(id),
    restricted: restriction !== null,
    waitingPosts: posts.filter((post) => post.feedbackId === id).map((post) => idFrom(post.id)),
    messages: messages
      .filter((message) => message.feedbackId === id)
      .map((message) => ({ id: idFrom(message.id), waiting: message.state === 'waiting' })),
  }));
};
