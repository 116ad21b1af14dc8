import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import { removalRow } from './removal-row.ts';
import { sqlOf } from './sql.ts';
import type { Transaction } from './transaction.ts';

interface Copy {
  readonly destinationId: string;
  readonly channel: string;
  readonly message: string;
}

/** Entries before their card: a thread whose card is gone cannot be reached everywhere. */
const copiesOf = `
  SELECT p."destinationId", c.channel, c.message, p.id, 0 AS turn
    FROM "ThreadCopy" c JOIN "Post" p ON p.id = c."postId" WHERE p.id = ANY($1::text[]::uuid[])
   UNION ALL
  SELECT p."destinationId", p.channel, p.message, p.id, 1
    FROM "Post" p WHERE p.id = ANY($1::text[]::uuid[]) AND p.channel IS NOT NULL AND p.message IS NOT NULL
   ORDER BY id, turn`;

/**
 * Makes a removal of every copy that these posts have in support channels: the cards, and the entries in
 * their threads. Deleting the posts is the caller's.
 * @returns one job for each
 */
export const removeCopies = async (
  tx: Transaction,
  posts: readonly string[],
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<readonly Job[]> => {
  const sql = sqlOf(tx);
  const copies = await sql.query<Copy>(copiesOf, [posts]);
  const removals = copies.map(({ destinationId, ...address }) => ({
    id: newRemovalId(),
    destinationId,
    address: { channel: address.channel, message: address.message },
    createdAt,
  }));
  // One statement for a whole batch of retention's: with a parameter for each field it would cost several times as much.
  await sql.query(
    'INSERT INTO "Removal" SELECT * FROM json_populate_recordset(NULL::"Removal", $1::text::json)',
    [JSON.stringify(removals.map(removalRow))],
  );
  return removals.map((removal) => jobFor(removal.id));
};

/**
 * The same for the entries in the threads of these feedbacks alone; their cards stay.
 * @returns one job for each
 */
export const removeThreadCopies = async (
  tx: Transaction,
  feedbackIds: readonly string[],
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<readonly Job[]> => {
  const which = { post: { feedbackId: { in: [...feedbackIds] } } };
  const copies = await tx.threadCopy.findMany({
    where: which,
    select: { channel: true, message: true, post: { select: { destinationId: true } } },
  });
  const removals = copies.map(({ channel, message, post: { destinationId } }) => ({
    id: newRemovalId(),
    destinationId,
    address: { channel, message },
    createdAt,
  }));
  await tx.removal.createMany({ data: removals.map(removalRow) });
  await tx.threadCopy.deleteMany({ where: which });
  return removals.map((removal) => jobFor(removal.id));
};
