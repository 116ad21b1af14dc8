import type { JobPayloads, JobResult } from '../../shared/jobs.ts';
import type { PlatformName } from '../../shared/platform-user.ts';
import type { Settings } from '../../shared/settings.ts';
import { type EndRemovalDeps, endRemoval } from './end-removal.ts';
import { findDestination } from './find-destination.ts';
import type { PostStore } from './post-store.ts';
import type { RemovalOutcome, SupportSide } from './support-side.ts';

/** Job: takes one copy out of a support channel (GDPR art. 17 and 19); what cannot be done becomes a manual task. */
export const createRemoveCopy =
  (
    deps: EndRemovalDeps & {
      posts: Pick<PostStore, 'removal'>;
      settings: Pick<Settings, 'destinations'>;
      supportSide: (platform: PlatformName) => SupportSide;
    },
  ) =>
  async ({ removalId }: JobPayloads['remove-copy']): Promise<JobResult> => {
    const removal = await deps.posts.removal(removalId);
    if (removal === null || removal.state !== 'waiting') return { kind: 'done' };
    const destination = findDestination(deps.settings, removal.destinationId);
    const outcome: RemovalOutcome =
      destination === null
        ? { kind: 'manual', code: 'destination-unknown' }
        : await deps.supportSide(destination.platform).removePost(destination, removal.address);
    if (outcome.kind === 'retry') return outcome;
    await endRemoval(deps, removalId, outcome);
    return { kind: 'done' };
  };
