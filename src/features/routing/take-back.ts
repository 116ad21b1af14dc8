import type { Clock } from '../../shared/clock.ts';
import type { IdSource } from '../../shared/id-source.ts';
import type { MessageAddress } from '../../shared/platform-user.ts';
import type { Destination } from '../../shared/settings.ts';
import type { PostStore } from './post-store.ts';

/** A copy came through after its feedback was erased or moved: have it taken away like every other copy. */
export const createTakeBack =
  (deps: { posts: Pick<PostStore, 'addRemoval'>; ids: IdSource; clock: Clock }) =>
  async (destination: Destination, address: MessageAddress): Promise<void> => {
    const id = deps.ids.next<'removal'>();
    await deps.posts.addRemoval({ id, destinationId: destination.id, address, createdAt: deps.clock.now() }, [
      { name: 'remove-copy', payload: { removalId: id } },
    ]);
  };
