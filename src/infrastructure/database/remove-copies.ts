import type { RemovalId } from '../../shared/ids.ts';
import type { Job } from '../../shared/jobs.ts';
import type { Prisma } from './generated/client.ts';
import { removalRow } from './removal-row.ts';
import type { Transaction } from './transaction.ts';

/**
 * Makes a removal of every copy that these posts have in support channels: the cards, and the entries in
 * their threads. Deleting the posts is the caller's.
 * @returns one job for each
 */
export const removeCopies = async (
  tx: Transaction,
  which: Prisma.PostWhereInput,
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<readonly Job[]> => {
  const posts = await tx.post.findMany({
    where: which,
    select: { destinationId: true, channel: true, message: true, threadCopies: true },
  });
  const removals = posts.flatMap(({ destinationId, threadCopies, ...card }) =>
    // Entries before their card: a thread whose card is gone cannot be reached everywhere.
    [...threadCopies, card].flatMap(({ channel, message }) =>
      channel === null || message === null
        ? []
        : [{ id: newRemovalId(), destinationId, address: { channel, message }, createdAt }],
    ),
  );
  await tx.removal.createMany({ data: removals.map(removalRow) });
  return removals.map((removal) => jobFor(removal.id));
};
