import type { PostStore } from '../../src/features/routing/post-store.ts';
import type { FakeDatabase } from './fake-database.ts';

export const createFakePostStore = (database: FakeDatabase): PostStore => {
  const ofFeedback = (id: string) => [...database.posts.values()].filter((post) => post.feedbackId === id);
  const disclose = (feedbackId: string, row: Parameters<PostStore['markPosted']>[2]) => {
    const feedback = database.feedback.get(feedbackId);
    if (feedback === undefined) return;
    const { personId } = feedback;
    database.disclosures = [...database.disclosures, { ...row, personId, feedbackId }];
  };
  return {
    get: async (id) => {
      await database.turn();
      return database.posts.get(id) ?? null;
    },
    ofFeedback: async (id) => {
      await database.turn();
      return ofFeedback(id);
    },
    findByAddress: async (destinationId, { channel, message }) => {
      await database.turn();
      const at = [...database.posts.values()].find(
        (post) =>
          post.destinationId === destinationId &&
          post.address?.channel === channel &&
          post.address.message === message,
      );
      return at ?? null;
    },
    markPosted: async (id, address, disclosure, jobs) => {
      await database.turn();
      const post = database.posts.get(id);
      if (post === undefined) return { kind: 'gone' };
      database.posts.set(id, { ...post, state: 'posted', address });
      disclose(post.feedbackId, disclosure);
      database.enqueue(jobs);
      return { kind: 'kept' };
    },
    markUndeliverable: async (id, code, instead, jobs) => {
      await database.turn();
      const post = database.posts.get(id);
      if (post === undefined) return;
      database.posts.set(id, { ...post, state: 'undeliverable', code });
      const { feedbackId } = post;
      const there = ofFeedback(feedbackId).some((one) => one.destinationId === instead?.destinationId);
      if (instead !== null && !there) {
        database.posts.set(instead.id, {
          ...instead,
          feedbackId,
          state: 'waiting',
          address: null,
          code: null,
        });
      }
      database.enqueue(jobs);
    },
    addThreadCopy: async (postId, key, address, disclosure) => {
      await database.turn();
      const post = database.posts.get(postId);
      if (post === undefined) return { kind: 'gone' };
      if (database.feedback.get(post.feedbackId)?.restriction != null) {
        if (disclosure !== null) disclose(post.feedbackId, disclosure);
        return { kind: 'gone' };
      }
      const before = database.threadCopies.some((copy) => copy.postId === postId && copy.key === key);
      if (!before) {
        database.threadCopies = [...database.threadCopies, { postId, key, address }];
        if (disclosure !== null) disclose(post.feedbackId, disclosure);
      }
      return { kind: 'kept' };
    },
    hasThreadCopy: async (postId, key) => {
      await database.turn();
      return database.threadCopies.some((copy) => copy.postId === postId && copy.key === key);
    },
    addRemoval: async (removal, jobs) => {
      await database.turn();
      database.removals.set(removal.id, { ...removal, state: 'waiting', code: null });
      database.enqueue(jobs);
    },
    removal: async (id) => {
      await database.turn();
      return database.removals.get(id) ?? null;
    },
    finishRemoval: async (id, end, _at, jobs) => {
      await database.turn();
      const removal = database.removals.get(id);
      if (removal !== undefined) database.removals.set(id, { ...removal, code: null, ...end });
      database.enqueue(jobs);
    },
    removalsByHand: async () => {
      await database.turn();
      return [...database.removals.values()].filter(({ state }) => state === 'manual');
    },
  };
};
