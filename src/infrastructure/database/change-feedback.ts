import type { ChangeResult, FeedbackChange } from '../../features/feedback-intake/feedback-store.ts';
import { assertRecordable } from '../../features/privacy-notice/notice-gate.ts';
import { LyttError } from '../../shared/errors.ts';
import type { FeedbackId } from '../../shared/ids.ts';
import { insertErasures } from './apply-erasures.ts';
import { changedColumns } from './changed-columns.ts';
import { disclosureRow } from './disclosure-row.ts';
import type { ErasureEntry } from './erasure-ledger.ts';
import { newMessageRow } from './message-row.ts';
import { recordAudit } from './record-audit.ts';
import { recordDisclosures } from './record-disclosures.ts';
import { removePosts } from './remove-copies.ts';
import { sealedFields } from './sealed-fields.ts';
import { sqlOf } from './sql.ts';
import type { StoreDeps } from './store-deps.ts';
import { type Enqueue, holdPerson, inTransaction, type Transaction } from './transaction.ts';

interface Held {
  readonly id: FeedbackId;
  readonly personId: string;
  readonly revision: number;
  readonly deleteAfter: Date;
}

/**
 * Changes one feedback, whole or not at all; of two that start from the same revision, one wins. What its author takes
 * back is written down first, outside the database, for the day when a backup is restored.
 */
export const createChangeFeedback = (deps: StoreDeps) => {
  const { prisma } = deps.database;
  const carryOut = (
    id: FeedbackId,
    revision: number,
    change: FeedbackChange,
    erasure: ErasureEntry | null,
  ): Promise<ChangeResult> =>
    inTransaction({ prisma, jobs: deps.jobs }, async (tx, enqueue) => {
      const held = await hold(tx, id);
      if (held === null) return { kind: 'gone' };
      assertOwnWords(held.personId, change);
      if (await hasMessage(tx, change)) return { kind: 'already' };
      if (held.revision !== revision) return { kind: 'conflict' };
      await apply(deps, tx, held, change, enqueue);
      if (erasure !== null) await insertErasures(sqlOf(tx), [erasure]);
      return { kind: 'changed' };
    });

  return async (id: FeedbackId, revision: number, change: FeedbackChange): Promise<ChangeResult> => {
    if (change.status !== 'withdrawn') return carryOut(id, revision, change, null);
    const { erasures, ids, clock } = deps;
    const entry = { id: ids.next<'erasure'>(), subject: erasures.subjectOf(id), at: clock.now() };
    await erasures.begin(entry);
    const result = await carryOut(id, revision, change, entry);
    await erasures.end(entry.id, result.kind === 'changed' ? 'done' : 'void');
    return result;
  };
};

/** Locks the row (its person first) and reads what the change needs. */
const hold = async (tx: Transaction, id: FeedbackId): Promise<Held | null> => {
  const owner = await tx.feedback.findUnique({ where: { id }, select: { personId: true } });
  if (owner === null || !(await holdPerson(tx, owner.personId))) return null;
  await sqlOf(tx).query('SELECT id FROM "Feedback" WHERE id = $1::uuid FOR UPDATE', [id]);
  const row = await tx.feedback.findUnique({
    where: { id },
    select: { personId: true, revision: true, deleteAfter: true },
  });
  return row === null ? null : { id, ...row };
};

/** The words of an author go under their own feedback only. */
const assertOwnWords = (personId: string, change: FeedbackChange): void => {
  const answers = (change.addMessages ?? []).flatMap((message) =>
    message.from === 'author' ? [message.text] : [],
  );
  const own = [change.text, change.applicationVersion, ...answers];
  for (const recordable of own) {
    if (recordable == null) continue;
    assertRecordable(recordable);
    if (recordable.receipt.personId !== personId) {
      throw new LyttError('not-recordable', 'words of one person were about to be kept under another');
    }
  }
};

const hasMessage = async (tx: Transaction, change: FeedbackChange): Promise<boolean> => {
  if (change.addMessages === undefined || change.addMessages.length === 0) return false;
  const keys = change.addMessages.map((message) => message.dedupeKey);
  return (
    (await tx.followUpMessage.findFirst({ where: { dedupeKey: { in: keys } }, select: { id: true } })) !==
    null
  );
};

const apply = async (
  deps: StoreDeps,
  tx: Transaction,
  held: Held,
  change: FeedbackChange,
  enqueue: Enqueue,
): Promise<void> => {
  const { codec, clock, ids } = deps;
  const parent = { ...held, deleteAfter: change.deleteAfter ?? held.deleteAfter };
  const feedbackId = held.id;
  await tx.feedback.update({ where: { id: feedbackId }, data: changedColumns(codec, feedbackId, change) });
  if (change.deleteAfter !== undefined) await keepUntil(tx, feedbackId, change.deleteAfter);
  if (change.addMessages !== undefined) {
    await tx.followUpMessage.createMany({
      data: change.addMessages.map((message) => newMessageRow(codec, parent, message)),
    });
  }
  if (change.finishMessage !== undefined) {
    const { id, state, reason, address, at } = change.finishMessage;
    await tx.followUpMessage.updateMany({
      where: { id, feedbackId },
      data: {
        state,
        reason,
        address: sealedFields(codec, 'FollowUpMessage', id).sealAddress('address', address?.address ?? null),
        addressKey: address?.key ?? null,
        finishedAt: at,
      },
    });
  }
  if (change.removePosts !== undefined) {
    const which = { id: { in: [...change.removePosts] }, feedbackId };
    const posts = await tx.post.findMany({ where: which, select: { id: true } });
    const jobFor = (removalId: ReturnType<typeof newRemovalId>) =>
      ({ name: 'remove-copy', payload: { removalId } }) as const;
    const newRemovalId = () => ids.next<'removal'>();
    const these = { ids: posts.map((post) => post.id) };
    const { removals } = await removePosts(tx, these, clock.now(), newRemovalId, jobFor);
    await enqueue(removals);
  }
  if (change.addPosts !== undefined) {
    await tx.post.createMany({
      data: change.addPosts.map((post) => ({
        ...post,
        feedbackId,
        state: 'waiting',
        deleteAfter: parent.deleteAfter,
      })),
      skipDuplicates: true,
    });
  }
  if (change.addDisclosures !== undefined) {
    await tx.disclosure.createMany({ data: change.addDisclosures.map((row) => disclosureRow(parent, row)) });
    await recordDisclosures(sqlOf(tx), held.personId, change.addDisclosures);
  }
  if (change.status === 'withdrawn') {
    const entry = {
      event: 'feedback-withdrawn',
      personId: held.personId,
      amount: 1,
      at: clock.now(),
    } as const;
    await recordAudit(sqlOf(tx), [entry]);
  }
  if (change.legalHold !== undefined) {
    const event = change.legalHold === null ? 'hold-lifted' : 'hold-placed';
    await recordAudit(sqlOf(tx), [{ event, personId: held.personId, amount: 1, at: clock.now() }]);
  }
  await enqueue(change.jobs ?? []);
};

/** What hangs on a feedback is kept as long as the feedback. */
const keepUntil = async (tx: Transaction, feedbackId: string, deleteAfter: Date): Promise<void> => {
  const data = { deleteAfter };
  await tx.followUpMessage.updateMany({ where: { feedbackId }, data });
  await tx.post.updateMany({ where: { feedbackId }, data });
  await tx.threadCopy.updateMany({ where: { post: { feedbackId } }, data });
  await tx.disclosure.updateMany({ where: { feedbackId }, data });
};
