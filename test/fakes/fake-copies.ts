import type { Removal } from '../../src/features/routing/post-store.ts';
import type { RemovalId } from '../../src/shared/ids.ts';
import type { Job } from '../../src/shared/jobs.ts';
import type { MessageAddress } from '../../src/shared/platform-user.ts';
import type { FakeDatabase } from './fake-database.ts';

const waiting = (id: RemovalId, destinationId: string, address: MessageAddress): Removal => ({
  id,
  destinationId,
  address,
  state: 'waiting',
  code: null,
  createdAt: new Date(0),
});

/** Deletes posts and their thread entries; what stands in a channel becomes a removal with its job. */
export const removeCopies = (
  database: FakeDatabase,
  postIds: readonly string[],
  newRemovalId: () => RemovalId,
  jobFor: (id: RemovalId) => Job,
): number => {
  const removals: Removal[] = [];
  for (const postId of postIds) {
    const post = database.posts.get(postId);
    if (post === undefined) continue;
    const { destinationId } = post;
    const threads = database.threadCopies.filter((copy) => copy.postId === postId);
    const addresses = [
      ...threads.map(({ address }) => address),
      ...(post.address === null ? [] : [post.address]),
    ];
    for (const address of addresses) {
      removals.push(waiting(newRemovalId(), destinationId, address));
    }
    database.posts.delete(postId);
  }
  database.threadCopies = database.threadCopies.filter((copy) => !postIds.includes(copy.postId));
  for (const removal of removals) database.removals.set(removal.id, removal);
  database.enqueue(removals.map(({ id }) => jobFor(id)));
  return removals.length;
};

/** The same for the entries in the threads of these feedbacks alone; their cards stay. */
export const removeThreadCopies = (database: FakeDatabase, feedbackIds: readonly string[]): void => {
  const posts = [...database.posts.values()].filter(({ feedbackId }) => feedbackIds.includes(feedbackId));
  const gone = database.threadCopies.filter(({ postId }) => posts.some(({ id }) => id === postId));
  database.threadCopies = database.threadCopies.filter((copy) => !gone.includes(copy));
  for (const { postId, address } of gone) {
    const destinationId = posts.find(({ id }) => id === postId)?.destinationId ?? '';
    const id = database.newRemovalId();
    database.removals.set(id, waiting(id, destinationId, address));
    database.enqueue([{ name: 'remove-copy', payload: { removalId: id } }]);
  }
};
