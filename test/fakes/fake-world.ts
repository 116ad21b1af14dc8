import { createFakeDatabase, type FakeDatabase } from './fake-database.ts';
import { createFakeStores } from './fake-stores.ts';
import type { World } from './world.ts';

/** A world in memory. */
export const createFakeWorld = (database: FakeDatabase = createFakeDatabase()): World => ({
  stores: createFakeStores(database),
  jobs: {
    waiting: async () => [...database.jobs].map(([id, job]) => ({ id, job })),
    finish: async (id) => {
      database.jobs.delete(id);
    },
  },
  counts: async () => ({
    people: database.people.size,
    receipts: database.receipts.size,
    feedback: database.feedback.size,
    messages: database.messages.size,
    disclosures: database.disclosures.length,
    pendingSaves: database.pendingSaves.size,
  }),
  close: async () => {},
});
