import type { NewDisclosure } from '../../features/feedback-intake/feedback-store.ts';
import type { Post, PostStore } from '../../features/routing/post-store.ts';
import { idFrom } from '../../shared/ids.ts';
import { disclosureRow } from './disclosure-row.ts';
import type { Feedback as FeedbackRow, Post as PostRow } from './generated/client.ts';
import { oneOf } from './one-of.ts';
import { recordDisclosures } from './record-disclosures.ts';
import { removalRow, toRemoval } from './removal-row.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { holdPerson, inTransaction, type Transaction } from './transaction.ts';

export const createPostStore = ({ database: { prisma }, jobs }: StoreDeps): PostStore => ({
  get: async (id) => toPost(await prisma.post.findUnique({ where: { id } })),
  ofFeedback: async (feedbackId) => {
    const rows = await prisma.post.findMany({
      where: { feedbackId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return rows.flatMap((row) => toPost(row) ?? []);
  },
  findByAddress: async (destinationId, { channel, message }) =>
    toPost(await prisma.post.findFirst({ where: { destinationId, channel, message } })),
  markPosted: (id, { channel, message }, disclosure, newJobs) =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const feedback = await holdPost(tx, id);
      if (feedback === null) return { kind: 'gone' };
      await tx.post.update({ where: { id }, data: { state: 'posted', code: null, channel, message } });
      await disclose(tx, feedback, disclosure);
      await enqueue(newJobs);
      return { kind: 'kept' };
    }),
  markUndeliverable: (id, code, instead, newJobs) =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const feedback = await holdPost(tx, id);
      if (feedback === null) return;
      await tx.post.update({ where: { id }, data: { state: 'undeliverable', code } });
      if (instead !== null) {
        await tx.post.createMany({
          data: [
            { ...instead, feedbackId: feedback.id, state: 'waiting', deleteAfter: feedback.deleteAfter },
          ],
          skipDuplicates: true,
        });
      }
      await enqueue(newJobs);
    }),
  addThreadCopy: (postId, key, { channel, message }, disclosure) =>
    inTransaction({ prisma, jobs }, async (tx) => {
      const feedback = await holdPost(tx, postId);
      if (feedback === null) return { kind: 'gone' };
      const { deleteAfter } = feedback;
      if (feedback.restriction !== null) {
        if (disclosure !== null) await disclose(tx, feedback, disclosure);
        return { kind: 'gone' };
      }
      const added = await tx.threadCopy.createMany({
        data: [{ postId, key, channel, message, deleteAfter }],
        skipDuplicates: true,
      });
      if (added.count > 0 && disclosure !== null) {
        await disclose(tx, feedback, disclosure);
      }
      return { kind: 'kept' };
    }),
  hasThreadCopy: async (postId, key) =>
    (await prisma.threadCopy.findUnique({
      where: { postId_key: { postId, key } },
      select: { key: true },
    })) !== null,
  addRemoval: (removal, newJobs) =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      await tx.removal.createMany({ data: [removalRow(removal)], skipDuplicates: true });
      await enqueue(newJobs);
    }),
  removal: async (id) => {
    const row = await prisma.removal.findUnique({ where: { id } });
    return row && toRemoval(row);
  },
  finishRemoval: (id, end, at, newJobs) =>
    inTransaction({ prisma, jobs }, async (tx, enqueue) => {
      const code = end.state === 'manual' ? end.code : null;
      await tx.removal.updateMany({ where: { id }, data: { state: end.state, code, finishedAt: at } });
      await enqueue(newJobs);
    }),
  removalsByHand: async () => {
    const rows = await prisma.removal.findMany({
      where: { state: 'manual' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 100,
    });
    return rows.map(toRemoval);
  },
});

const disclose = async (tx: Transaction, feedback: FeedbackRow, disclosure: NewDisclosure): Promise<void> => {
  await tx.disclosure.create({ data: disclosureRow(feedback, disclosure) });
  await recordDisclosures(sqlOf(tx), feedback.personId, [disclosure]);
};

/**
 * Locks a post and gives the feedback it shows; null when it was erased or moved away. Its person comes first, then
 * its feedback: a change of the feedback takes them in that order, and a ledger row would take the feedback last.
 * Whether it is restricted is read once they are held, for only whoever holds the person changes that.
 */
const holdPost = async (tx: Transaction, id: string) => {
  const post = await tx.post.findUnique({ where: { id }, select: { feedback: true } });
  if (post === null || !(await holdPerson(tx, post.feedback.personId))) return null;
  const sql = sqlOf(tx);
  const [held] = await sql.query<Pick<FeedbackRow, 'restriction'>>(
    'SELECT restriction FROM "Feedback" WHERE id = $1::uuid FOR KEY SHARE',
    [post.feedback.id],
  );
  const rows = await sql.query('SELECT id FROM "Post" WHERE id = $1::uuid FOR UPDATE', [id]);
  return rows.length === 0 || held === undefined ? null : { ...post.feedback, ...held };
};

const toPost = (row: PostRow | null): Post | null =>
  row && {
    id: idFrom(row.id),
    feedbackId: idFrom(row.feedbackId),
    destinationId: row.destinationId,
    state: oneOf(['waiting', 'posted', 'undeliverable'] as const, row.state),
    address:
      row.channel === null || row.message === null ? null : { channel: row.channel, message: row.message },
    createdAt: row.createdAt,
  };
