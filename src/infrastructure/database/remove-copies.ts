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

/** Makes a removal of each. @returns one job for each */
const insertRemovals = async (
  tx: Transaction,
  copies: readonly Copy[],
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<readonly Job[]> => {
  const removals = copies.map(({ destinationId, channel, message }) => ({
    id: newRemovalId(),
    destinationId,
    address: { channel, message },
    createdAt,
  }));
  // One statement for a whole batch of retention's: with a parameter for each field it would cost several times as much.
  await sqlOf(tx).query(
    'INSERT INTO "Removal" SELECT * FROM json_populate_recordset(NULL::"Removal", $1::text::json)',
    [JSON.stringify(removals.map(removalRow))],
  );
  return removals.map((removal) => jobFor(removal.id));
};

/** Entries before their card: a thread whose card is gone cannot be reached everywhere. */
const deletePosts = (which: string): string => `
  WITH post AS (
    DELETE FROM "Post" WHERE ${which} RETURNING id, "destinationId", channel, message
  ), entry AS (
    DELETE FROM "ThreadCopy" c USING "Post" p WHERE p.id = c."postId" AND p.${which}
    RETURNING p.id, p."destinationId", c.channel, c.message
  )
  SELECT id::text AS id, "destinationId", channel, message, 0 AS turn FROM entry
   UNION ALL
  SELECT id::text, "destinationId", channel, message, 1 FROM post
   ORDER BY id, turn`;

/**
 * Deletes posts, those with these ids or all of these items, and makes a removal of every copy that they have in
 * support channels: the cards, and the entries in their threads.
 * @returns the ids of the posts, and one job for each removal
 */
export const removePosts = async (
  tx: Transaction,
  which: { readonly ids: readonly string[] } | { readonly feedback: readonly string[] },
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<{ readonly posts: readonly string[]; readonly removals: readonly Job[] }> => {
  const [column, values] = 'ids' in which ? ['id', which.ids] : ['"feedbackId"', which.feedback];
  const rows = await sqlOf(tx).query<PostRow>(deletePosts(`${column} = ANY($1::text[]::uuid[])`), [values]);
  const copies = rows.flatMap(({ destinationId, channel, message }) =>
    channel === null || message === null ? [] : [{ destinationId, channel, message }],
  );
  return {
    posts: rows.flatMap(({ id, turn }) => (turn === 1 ? [id] : [])),
    removals: await insertRemovals(tx, copies, createdAt, newRemovalId, jobFor),
  };
};

interface PostRow {
  readonly id: string;
  readonly destinationId: string;
  /** Null: a card that does not stand anywhere. */
  readonly channel: string | null;
  readonly message: string | null;
  /** 1: the post itself. */
  readonly turn: number;
}

/**
 * The same for the entries in the threads of these items alone; their cards stay.
 * @returns one job for each
 */
export const removeThreadCopies = async (
  tx: Transaction,
  feedbackIds: readonly string[],
  createdAt: Date,
  newRemovalId: () => RemovalId,
  jobFor: (removal: RemovalId) => Job,
): Promise<readonly Job[]> => {
  const copies = await sqlOf(tx).query<Copy>(
    `DELETE FROM "ThreadCopy" c USING "Post" p WHERE p.id = c."postId" AND p."feedbackId" = ANY($1::text[]::uuid[])
     RETURNING p."destinationId", c.channel, c.message`,
    [feedbackIds],
  );
  return insertRemovals(tx, copies, createdAt, newRemovalId, jobFor);
};
