import type { RetentionStore } from '../../src/features/retention/retention-store.ts';
import type { FakeDatabase } from './fake-database.ts';

/** Keeps hours and successes; nothing in memory is ever past its date (the engine has its tests on databases). */
export const createFakeRetentionStore = (database: FakeDatabase): RetentionStore => {
  let claimed: number | null = null;
  let success: Date | null = null;
  return {
    count: async () => ({ all: 0, due: 0 }),
    deleteDue: async () => 0,
    claimHour: async (hour, jobs) => {
      await database.turn();
      if (claimed !== null && claimed >= hour.getTime()) return false;
      claimed = hour.getTime();
      database.enqueue(jobs);
      return true;
    },
    lastSuccess: async () => success,
    keepSuccess: async (at) => {
      success = at;
    },
  };
};
