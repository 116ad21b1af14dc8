import type { PendingSaveStore } from '../../src/features/feedback-intake/pending-save-store.ts';
import { assertRecordable } from '../../src/features/privacy-notice/notice-gate.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakePendingSaveStore = (database: FakeDatabase): PendingSaveStore => ({
  add: async (save, jobs) => {
    assertRecordable(save);
    await database.turn();
    const { receipt, value } = save;
    if (!database.receipts.has(receipt.id)) return { kind: 'receipt-gone' };
    const before = [...database.pendingSaves.values()].some((one) => one.dedupeKey === value.dedupeKey);
    if (before) return { kind: 'already' };
    database.pendingSaves.set(value.id, { ...value, personId: receipt.personId, receiptId: receipt.id });
    database.enqueue(jobs);
    return { kind: 'added' };
  },
  get: async (id) => {
    await database.turn();
    return database.pendingSaves.get(id) ?? null;
  },
  remove: async (id) => {
    await database.turn();
    database.pendingSaves.delete(id);
  },
});
