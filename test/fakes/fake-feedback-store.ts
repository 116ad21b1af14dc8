import type { FeedbackStore } from '../../src/features/feedback-intake/feedback-store.ts';
import { assertRecordable } from '../../src/features/privacy-notice/notice-gate.ts';
import { applyFeedbackChange } from './apply-feedback-change.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakeFeedbackStore = (database: FakeDatabase): FeedbackStore => {
  const rows = () => [...database.feedback.values()];
  return {
    add: async (feedback, jobs) => {
      assertRecordable(feedback);
      await database.turn();
      const { receipt, value } = feedback;
      if (!database.receipts.has(receipt.id)) return { kind: 'receipt-gone' };
      const before = rows().find((row) => row.dedupeKey === value.dedupeKey);
      if (before !== undefined) return { kind: 'already', id: before.id, reference: before.reference };
      if (rows().some((row) => row.reference === value.reference)) return { kind: 'reference-taken' };
      if (value.createdAt < receipt.pressedAt) throw new Error('older than its receipt');
      database.feedback.set(value.id, {
        ...value,
        revision: 1,
        personId: receipt.personId,
        receiptId: receipt.id,
        status: 'received',
        assignee: null,
        closingMessageId: null,
        authorOutcome: null,
        restriction: database.people.get(receipt.personId)?.restriction ?? null,
        legalHold: null,
      });
      database.enqueue(jobs);
      return { kind: 'added' };
    },
    get: async (id) => {
      await database.turn();
      return database.feedback.get(id) ?? null;
    },
    findByReference: async (reference) => {
      await database.turn();
      return rows().find((row) => row.reference === reference) ?? null;
    },
    underHold: async (people) => {
      await database.turn();
      return rows().filter(
        ({ legalHold, personId }) => legalHold !== null && (people === null || people.includes(personId)),
      );
    },
    findByOriginal: async (key) => {
      await database.turn();
      return rows().find((row) => row.original?.key === key) ?? null;
    },
    ofPerson: async (personId, limit) => {
      await database.turn();
      const own = rows().filter((row) => row.personId === personId);
      return own.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime()).slice(0, limit);
    },
    openInDestination: async (destinationId, limit) => {
      await database.turn();
      const here = new Set(
        [...database.posts.values()]
          .filter((post) => post.destinationId === destinationId)
          .map((post) => post.feedbackId),
      );
      return rows()
        .filter(({ id, restriction }) => here.has(id) && restriction === null)
        .filter(({ status }) => !['handled', 'dismissed', 'withdrawn'].includes(status))
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .slice(0, limit);
    },
    originalOf: async (id) => {
      await database.turn();
      return database.feedback.get(id)?.original?.address ?? null;
    },
    change: async (id, revision, change) => {
      await database.turn();
      return applyFeedbackChange(database, id, revision, change);
    },
    message: async (id) => {
      await database.turn();
      return database.messages.get(id) ?? null;
    },
    messagesOf: async (id) => {
      await database.turn();
      return [...database.messages.values()].filter((message) => message.feedbackId === id);
    },
    findMessageByAddress: async (key) => {
      await database.turn();
      return [...database.messages.values()].find((message) => message.addressKey === key) ?? null;
    },
  };
};
