import type { JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { type EndRemovalDeps, endRemoval } from './end-removal.ts';
import { findDestination } from './find-destination.ts';
import type { PostStore } from './post-store.ts';
import type { SupportSide } from './support-side.ts';

/**
 * Job, once an hour: tries again to take away what somebody was asked to take away by hand. Whoever did it has nothing
 * to report: a copy that is gone ends the task, and so does a channel that the bot is back in.
 */
export const createRetryByHand =
  (
    deps: EndRemovalDeps & {
      posts: Pick<PostStore, 'removalsByHand'>;
      settings: Pick<Settings, 'destinations'>;
      supportSide: (platform: PlatformName) => SupportSide;
    },
  ) =>
  async (): Promise<JobResult> => {
    for (const { id, destinationId, address } of await deps.posts.removalsByHand()) {
      const destination = findDestination(deps.settings, destinationId);
      if (destination === null) continue;
      const outcome = await deps.supportSide(destination.platform).removePost(destination, address);
      if (outcome.kind === 'retry' || outcome.kind === 'manual') continue;
      await endRemoval(deps, id, outcome);
    }
    return { kind: 'done' };
  };
